package nl.startklaar.shortcut;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Viewer;
import org.springframework.stereotype.Service;

/**
 * Where a shortcut leads today. What it once named may be gone, as a group after the summer or a
 * product that is no longer offered: then it leads one step less far.
 */
@Service
class Signpost {

    /** Who has lesson material; the others begin at their own first page. */
    private static final Set<Role> HAVE_MATERIAL =
            EnumSet.of(
                    Role.TEACHER,
                    Role.SUBSTITUTE,
                    Role.CARE_COORDINATOR,
                    Role.TRAINEE,
                    Role.SUPPORT_STAFF,
                    Role.ICT_COORDINATOR);

    private final GroupsToday groups;
    private final Catalogue catalogue;
    private final SchoolDay day;

    Signpost(GroupsToday groups, Catalogue catalogue, SchoolDay day) {
        this.groups = groups;
        this.catalogue = catalogue;
        this.day = day;
    }

    /**
     * A path of our own, and what to open once a pupil is inside.
     *
     * @param afterSignIn empty too for teachers, whose path says it already
     */
    record Lead(String path, Optional<UUID> afterSignIn) {}

    Lead lead(School school, Shortcut shortcut, Optional<Viewer> viewer) {
        var product = shortcut.product().filter(this::isOffered);
        return switch (shortcut.audience()) {
            case PUPILS -> new Lead(door(school, shortcut.group()), product);
            case TEACHERS ->
                    new Lead(
                            viewer.map(it -> desk(school, it, product))
                                    .orElseGet(() -> "/inloggen?naar=" + shortcut.path()),
                            Optional.empty());
        };
    }

    /** Where the pupils of a school begin. */
    static String door(School school) {
        return "/leerling/" + school.brin();
    }

    /** Where the adults of a school begin, after signing in. */
    static String signIn(School school) {
        return "/inloggen?naar=" + school.home() + "/lesmateriaal";
    }

    private String door(School school, Optional<UUID> group) {
        return group.filter(it -> isThere(school, it))
                .map(it -> door(school) + "/" + it)
                .orElseGet(() -> door(school));
    }

    private static String desk(School school, Viewer viewer, Optional<UUID> product) {
        if (viewer.rolesAt(school).stream().noneMatch(HAVE_MATERIAL::contains)) {
            return "/";
        }
        return product.map(it -> school.home() + "/open/" + it)
                .orElseGet(() -> school.home() + "/lesmateriaal");
    }

    boolean isThere(School school, UUID group) {
        return groups.find(school.id(), Sight.everything(), group, day.today()).isPresent();
    }

    private boolean isOffered(UUID product) {
        return catalogue.findProduct(product).filter(Product::offered).isPresent();
    }
}

package nl.startklaar.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.roster.SeenGroup;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.web.Sentence;

/**
 * The first page of a teacher's day.
 *
 * @param group the one that is shown; absent for who has none
 * @param asked what they asked the coordinator, and what became of it
 */
record MaterialPage(
        AtSchool at,
        Sentence greeting,
        List<SeenGroup> groups,
        Optional<SeenGroup> group,
        Optional<Resume> resume,
        List<MethodOnShelf> methods,
        List<Child> children,
        boolean namesHidden,
        List<AskedLine> asked) {

    MaterialPage {
        groups = List.copyOf(groups);
        methods = List.copyOf(methods);
        children = List.copyOf(children);
        asked = List.copyOf(asked);
    }

    static String address(String home, Optional<SeenGroup> group) {
        return home + "/lesmateriaal" + group.map(it -> "?groep=" + it.id()).orElse("");
    }

    String home() {
        return at.home();
    }

    boolean isShown(SeenGroup it) {
        return group.filter(it::equals).isPresent();
    }

    String address(SeenGroup it) {
        return address(home(), Optional.of(it));
    }

    String groupId() {
        return group.map(SeenGroup::id).map(UUID::toString).orElse("");
    }

    String groupName() {
        return group.map(SeenGroup::name).orElse("");
    }

    /** Where to tell that something is missing, with what is known already filled in. */
    String askAddress() {
        return home() + "/lesmateriaal/mist" + group.map(it -> "?groep=" + it.id()).orElse("");
    }

    boolean givesLessons() {
        return LessonGivers.include(at);
    }

    boolean mayLookAlong() {
        return Sight.maySeeAsPupil(at);
    }

    boolean isCoordinator() {
        return at.is(Role.ICT_COORDINATOR);
    }

    String open(UUID product) {
        return home() + "/open/" + product;
    }

    long inside() {
        return children.stream().filter(Child::inside).count();
    }

    String lookAlong(Child child) {
        return home() + "/bekijk-als/" + child.id();
    }

    /** What kind of thing a tile is, when it is not simply for pupils. */
    Optional<String> tag(Material tile) {
        return switch (tile.product().audience()) {
            case PUPIL -> Optional.empty();
            case TEACHER -> Optional.of("portal.material.for-teachers");
            case TEST -> Optional.of("portal.material.test");
        };
    }
}

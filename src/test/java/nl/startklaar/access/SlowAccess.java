package nl.startklaar.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.startklaar.access.FactRow.AtGroup;
import nl.startklaar.access.FactRow.Combined;
import nl.startklaar.access.FactRow.Departed;
import nl.startklaar.access.FactRow.Employed;
import nl.startklaar.access.FactRow.Licensed;
import nl.startklaar.access.FactRow.Linked;
import nl.startklaar.access.FactRow.Offered;
import nl.startklaar.access.FactRow.Placed;
import nl.startklaar.access.FactRow.Seated;
import nl.startklaar.access.FactRow.Switched;
import nl.startklaar.access.Facts.Period;
import nl.startklaar.access.Verdict.Condition;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.school.Role;

/**
 * Who may open what, once more: slow, and written from what was asked, without the classes that do
 * it in real life. It asks for one person, one product and one day, and looks through all rows for
 * each question.
 */
final class SlowAccess {

    private static final Set<Role> STANDS_BEFORE_A_GROUP =
            Set.of(
                    Role.TEACHER,
                    Role.SUBSTITUTE,
                    Role.CARE_COORDINATOR,
                    Role.TRAINEE,
                    Role.SUPPORT_STAFF);

    /**
     * @param stopsAt the first thing that is not right; empty when it opens
     */
    record Says(Optional<Condition> stopsAt, boolean onlyToLookBack) {

        private static Says stop(Condition at) {
            return new Says(Optional.of(at), false);
        }
    }

    private final Collection<FactRow> rows;
    private final Offered product;
    private final LocalDate day;

    SlowAccess(Collection<FactRow> rows, Offered product, LocalDate day) {
        this.rows = rows;
        this.product = product;
        this.day = day;
    }

    Says pupil(UUID pupil) {
        if (placesToday(pupil).isEmpty()) {
            return Says.stop(Condition.IN_ROSTER);
        }
        var levels = new HashSet<String>();
        for (Linked link : linksToday()) {
            boolean toPupil = !link.toGroup() && link.target().equals(pupil);
            if (toPupil || link.toGroup() && isForPupil(link, pupil)) {
                levels.add(link.level());
            }
        }
        if (levels.isEmpty()) {
            return Says.stop(Condition.LINKED);
        }
        boolean isPaidFor = false;
        for (Licensed licence : licences(levels)) {
            isPaidFor |=
                    hasBegun(licence)
                            && !hasEnded(licence)
                            && (!licence.perPupil() || hasSeat(licence, pupil));
        }
        if (!isPaidFor) {
            return Says.stop(Condition.LICENCE_RUNS);
        }
        if (!isPublisherOn()) {
            return Says.stop(Condition.PUBLISHER_ON);
        }
        return product.audience() == Audience.TEACHER
                ? Says.stop(Condition.ROLE_MAY)
                : new Says(Optional.empty(), false);
    }

    private boolean isForPupil(Linked link, UUID pupil) {
        boolean isInGroup = groupsOfPupil(pupil).contains(link.target());
        boolean isMeant = link.pupilsOf().isEmpty();
        for (Placed place : placesToday(pupil)) {
            isMeant |= link.pupilsOf().equals(Optional.of(place.yearGroup()));
        }
        return isInGroup && isMeant;
    }

    Says adult(Collection<UUID> inRoster, Set<Role> ofAccount) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(ofAccount);
        var groups = new HashSet<UUID>();
        boolean everWrittenDown = false;
        boolean isHere = false;
        for (UUID member : inRoster) {
            var employed = first(Employed.class, it -> it.member().equals(member));
            var atGroups = all(AtGroup.class, it -> it.member().equals(member));
            everWrittenDown |= employed.isPresent() || !atGroups.isEmpty();
            boolean works = employed.isEmpty() || holds(employed.get().period());
            if (hasLeft(member) || !works) {
                continue;
            }
            var general = employed.map(Employed::roles).orElse(List.of());
            general.forEach(it -> add(it, roles));
            isHere |= employed.isPresent();
            for (AtGroup at : atGroups) {
                if (holds(at.period())) {
                    isHere = true;
                    groups.add(at.group());
                    inGroup(at.roles().isEmpty() ? general : at.roles(), roles);
                }
            }
        }
        boolean allLeft = !inRoster.isEmpty() && inRoster.stream().allMatch(this::hasLeft);
        return adult(roles, groups, allLeft, isHere, everWrittenDown);
    }

    private Says adult(
            Set<Role> roles,
            Set<UUID> groups,
            boolean allLeft,
            boolean isHere,
            boolean everWrittenDown) {
        boolean seesAll = roles.contains(Role.CARE_COORDINATOR);
        boolean givesLessons = roles.stream().anyMatch(STANDS_BEFORE_A_GROUP::contains);
        if (allLeft || !seesAll && !isHere && (everWrittenDown || givesLessons)) {
            return Says.stop(Condition.IN_ROSTER);
        }
        if (!givesLessons) {
            return Says.stop(Condition.ROLE_MAY);
        }
        var levels = new HashSet<String>();
        for (Linked link : linksToday()) {
            var reached = new HashSet<>(groups);
            reached.retainAll(
                    link.toGroup() ? Set.of(link.target()) : groupsOfPupil(link.target()));
            if (seesAll || !reached.isEmpty()) {
                levels.add(link.level());
            }
        }
        if (levels.isEmpty()) {
            return Says.stop(Condition.LINKED);
        }
        boolean runs = false;
        boolean canBeSeen = false;
        for (Licensed it : licences(levels)) {
            runs |= hasBegun(it) && !hasEnded(it);
            canBeSeen |=
                    hasEnded(it)
                            && it.viewUntil().isPresent()
                            && !day.isAfter(it.viewUntil().get());
        }
        if (!runs && !canBeSeen) {
            return Says.stop(Condition.LICENCE_RUNS);
        }
        if (!isPublisherOn()) {
            return Says.stop(Condition.PUBLISHER_ON);
        }
        boolean mayTest =
                roles.contains(Role.TEACHER) || roles.contains(Role.SUBSTITUTE) || seesAll;
        return product.audience() == Audience.TEST && !mayTest
                ? Says.stop(Condition.ROLE_MAY)
                : new Says(Optional.empty(), !runs);
    }

    private static void inGroup(List<String> codes, Set<Role> roles) {
        boolean onlyHelps = !codes.isEmpty();
        for (String code : codes) {
            add(code, roles);
            onlyHelps &= List.of("STA", "OWA", "KLA", "LOS", "TAL", "OUD").contains(code);
        }
        if (!onlyHelps) {
            roles.add(Role.TEACHER);
        }
    }

    private static void add(String code, Set<Role> roles) {
        switch (code) {
            case "LRK", "VAK" -> roles.add(Role.TEACHER);
            case "IB", "RT" -> roles.add(Role.CARE_COORDINATOR);
            case "STA" -> roles.add(Role.TRAINEE);
            case "OWA", "KLA", "LOS", "TAL", "ADM" -> roles.add(Role.SUPPORT_STAFF);
            case "DIR", "ADJ", "LOC" -> roles.add(Role.HEAD);
            case "ICT" -> roles.add(Role.ICT_COORDINATOR);
            default -> {
                // says nothing of what somebody may open
            }
        }
    }

    private List<Placed> placesToday(UUID pupil) {
        return hasLeft(pupil)
                ? List.of()
                : all(Placed.class, it -> it.pupil().equals(pupil) && holds(it.period()));
    }

    private Set<UUID> groupsOfPupil(UUID pupil) {
        var groups = new HashSet<UUID>();
        for (Placed place : placesToday(pupil)) {
            place.group().ifPresent(groups::add);
            all(Combined.class, it -> it.pupil().equals(pupil))
                    .forEach(it -> groups.add(it.group()));
        }
        return groups;
    }

    private List<Linked> linksToday() {
        return all(
                Linked.class,
                it ->
                        it.method().equals(product.method())
                                && holds(it.period())
                                && (product.level().isEmpty()
                                        || product.level().get().equals(it.level())));
    }

    /** A product of one level needs that level; one for all levels, a level that is worked at. */
    private List<Licensed> licences(Set<String> linkedAt) {
        var wanted = product.level().map(Set::of).orElse(Set.copyOf(linkedAt));
        return all(
                Licensed.class,
                it ->
                        it.method().equals(product.method())
                                && (it.yearGroup().isEmpty()
                                        || wanted.contains(it.yearGroup().get())));
    }

    private boolean hasBegun(Licensed licence) {
        return licence.firstDay().compareTo(day) <= 0;
    }

    private boolean hasEnded(Licensed licence) {
        return licence.lastDay().isPresent() && licence.lastDay().get().compareTo(day) < 0;
    }

    private boolean hasSeat(Licensed licence, UUID pupil) {
        return !all(
                        Seated.class,
                        it ->
                                it.licence().equals(licence.licence())
                                        && it.pupil().equals(pupil)
                                        && holds(it.period()))
                .isEmpty();
    }

    private boolean isPublisherOn() {
        return !all(
                        Switched.class,
                        it -> it.publisher().equals(product.publisher()) && holds(it.period()))
                .isEmpty();
    }

    private boolean hasLeft(UUID person) {
        return !all(
                        Departed.class,
                        it -> it.person().equals(person) && it.firstDay().compareTo(day) <= 0)
                .isEmpty();
    }

    private boolean holds(Period it) {
        boolean hasBegun = it.firstDay().isEmpty() || it.firstDay().get().compareTo(day) <= 0;
        boolean hasEnded = it.goneFrom().isPresent() && it.goneFrom().get().compareTo(day) <= 0;
        return hasBegun && !hasEnded;
    }

    private <R extends FactRow> Optional<R> first(Class<R> kind, Predicate<R> which) {
        return all(kind, which).stream().findFirst();
    }

    private <R extends FactRow> List<R> all(Class<R> kind, Predicate<R> which) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).filter(which).toList();
    }
}

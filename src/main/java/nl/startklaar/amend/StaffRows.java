package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.startklaar.kernel.LastDay;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import org.jspecify.annotations.Nullable;

/** All there is about one member of staff, and what becomes of it by what a person decides. */
record StaffRows(List<RosterRow> rows) implements PersonRows {

    StaffRows {
        rows = List.copyOf(rows);
    }

    Stream<Staffing> staffings(SchoolYear year) {
        return only(Staffing.class).filter(it -> it.year().equals(year));
    }

    @Nullable Employment employment(SchoolYear year) {
        return only(Employment.class).filter(it -> it.year().equals(year)).findFirst().orElse(null);
    }

    Optional<Departure> departure() {
        return only(Departure.class).findFirst();
    }

    @Override
    public boolean isMadeByHand() {
        return only(SourceKey.class).findAny().isEmpty()
                && only(Employment.class).allMatch(Employment::byHand)
                && only(Staffing.class).allMatch(Staffing::byHand);
    }

    /** Puts somebody, known or new, to work; nothing when all of it is so already. */
    List<RosterChange> add(NewStaff typed, SchoolYear year, Supplier<UUID> ids) {
        var changes = new ArrayList<RosterChange>();
        @Nullable StaffMember known = only(StaffMember.class).findFirst().orElse(null);
        put(changes, known, typed.member());
        @Nullable Employment works = employment(year);
        put(changes, works, employment(works, typed, year, ids));
        for (UUID group : typed.groups()) {
            @Nullable Staffing was =
                    staffings(year).filter(it -> it.group().equals(group)).findFirst().orElse(null);
            put(changes, was, staffing(was, typed, year, group, ids));
        }
        return changes;
    }

    /** From now on the pupil administration decides again; what was ended by hand begins again. */
    List<RosterChange> followLas(SchoolYear year, LocalDate today) {
        var changes = new ArrayList<RosterChange>();
        @Nullable Employment works = employment(year);
        if (works != null && works.byHand()) {
            put(
                    changes,
                    works,
                    works.withLastDay(running(works.lastDay(), today)).withByHand(false));
        }
        staffings(year)
                .filter(Staffing::byHand)
                .forEach(it ->
                        put(
                                changes,
                                it,
                                it.withLastDay(running(it.lastDay(), today)).withByHand(false)));
        return changes;
    }

    /**
     * Takes somebody out of a group. What the pupil administration says is not there ends instead:
     * so the next file does not put them back.
     */
    List<RosterChange> takeOut(UUID group, SchoolYear year, LocalDate today) {
        return staffings(year)
                .filter(it -> it.group().equals(group))
                .map(it ->
                        it.byHand()
                                ? RosterChange.removed(it)
                                : new RosterChange(
                                        it, it.withLastDay(today.minusDays(1)).withByHand(true)))
                .toList();
    }

    @Override
    public List<RosterChange> leave(
            UUID member, LocalDate firstDay, SchoolYear now, Supplier<UUID> ids) {
        var changes = new ArrayList<RosterChange>();
        var lastDay = firstDay.minusDays(1);
        only(Employment.class)
                .filter(it -> it.year().startYear() >= now.startYear())
                .forEach(it -> put(changes, it, it.withLastDay(lastDay).withByHand(true)));
        only(Staffing.class)
                .filter(it -> it.year().startYear() >= now.startYear())
                .forEach(it -> put(changes, it, it.withLastDay(lastDay).withByHand(true)));
        @Nullable Departure was = departure().orElse(null);
        var id = was == null ? ids.get() : was.id();
        put(changes, was, new Departure(id, Departure.Kind.STAFF, member, firstDay));
        return changes;
    }

    private static Employment employment(
            @Nullable Employment was, NewStaff typed, SchoolYear year, Supplier<UUID> ids) {
        var code = typed.kind().code();
        if (was == null) {
            return new Employment(
                    ids.get(), year, typed.member().id(), List.of(code), true, typed.lastDay());
        }
        var roles = with(was.roles(), code);
        var lastDay = LastDay.later(was.lastDay(), typed.lastDay());
        boolean isSo = roles.equals(was.roles()) && Objects.equals(lastDay, was.lastDay());
        return isSo ? was : was.withRoles(roles).withLastDay(lastDay).withByHand(true);
    }

    private static Staffing staffing(
            @Nullable Staffing was,
            NewStaff typed,
            SchoolYear year,
            UUID group,
            Supplier<UUID> ids) {
        var member = typed.member().id();
        var code = typed.kind().code();
        if (was == null) {
            return new Staffing(
                    ids.get(), year, member, group, List.of(code), true, typed.lastDay());
        }
        var roles = was.roles().isEmpty() ? was.roles() : with(was.roles(), code);
        var lastDay = LastDay.later(was.lastDay(), typed.lastDay());
        boolean isSo = roles.equals(was.roles()) && Objects.equals(lastDay, was.lastDay());
        return isSo ? was : was.withRoles(roles).withLastDay(lastDay).withByHand(true);
    }

    private static void put(
            List<RosterChange> changes, @Nullable RosterRow before, RosterRow after) {
        if (!after.equals(before)) {
            changes.add(new RosterChange(before, after));
        }
    }

    private static List<String> with(List<String> roles, String code) {
        var all = new LinkedHashSet<>(roles);
        all.add(code);
        return List.copyOf(all);
    }

    private static @Nullable LocalDate running(@Nullable LocalDate lastDay, LocalDate today) {
        return lastDay == null || lastDay.isBefore(today) ? null : lastDay;
    }
}

package nl.startklaar.signin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.Given;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.place.KnownAddresses;
import nl.startklaar.roster.ApplyOutcome;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.PersonMerged;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import nl.startklaar.school.School;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** Gives a test a school whose pupils come in from one address, and groups of pupils. */
@TestComponent
public class SigninCast {

    /** Where the requests of a test come from. */
    public static final String AT_SCHOOL = "127.0.0.1";

    public static final String ELSEWHERE = "203.0.113.9";

    private static final SchoolYear YEAR = new SchoolYear(2026);

    private final Given given;
    private final Rosters rosters;
    private final KnownAddresses addresses;

    private final ObjectProvider<PersonMerged> merged;

    SigninCast(
            Given given,
            Rosters rosters,
            KnownAddresses addresses,
            ObjectProvider<PersonMerged> merged) {
        this.given = given;
        this.rosters = rosters;
        this.addresses = addresses;
        this.merged = merged;
    }

    /** A group and who is in it, as the roster has them. */
    public record Group(BaseGroup group, List<PupilToday> pupils) {

        public UUID id() {
            return group.id();
        }

        public PupilToday first() {
            return pupils.getFirst();
        }

        public List<UUID> ids() {
            return pupils.stream().map(PupilToday::id).toList();
        }
    }

    public School aSchool() {
        var school = given.aSchool();
        addresses.add(school.id(), AT_SCHOOL, "De Boom", true);
        return school;
    }

    /** First names, or "Noor Berg" with a surname. */
    public Group aGroup(School school, String name, String yearGroup, String... people) {
        var group = new BaseGroup(UUID.randomUUID(), YEAR, name, "", List.of(yearGroup));
        var rows = new ArrayList<RosterRow>(List.of(group));
        var pupils = Stream.of(people).map(SigninCast::pupil).toList();
        for (Pupil pupil : pupils) {
            rows.add(pupil);
            rows.add(
                    new Placement(
                            UUID.randomUUID(),
                            YEAR,
                            pupil.id(),
                            yearGroup,
                            group.id(),
                            null,
                            null));
        }
        apply(school, rows);
        return new Group(
                group,
                pupils.stream()
                        .map(it -> new PupilToday(it.id(), it.name(), yearGroup, group.id()))
                        .toList());
    }

    /** A group of another year with the same pupils in it. */
    public Group sameIn(SchoolYear year, School school, Group now, String name, String yearGroup) {
        var group = new BaseGroup(UUID.randomUUID(), year, name, "", List.of(yearGroup));
        var rows = new ArrayList<RosterRow>(List.of(group));
        now.ids()
                .forEach(it ->
                        rows.add(
                                new Placement(
                                        UUID.randomUUID(),
                                        year,
                                        it,
                                        yearGroup,
                                        group.id(),
                                        null,
                                        null)));
        apply(school, year, rows);
        return new Group(group, now.pupils());
    }

    /** Somebody who teaches this group, with this address in the pupil administration. */
    public void aTeacher(School school, Group group, String email) {
        var name = new PersonName("Merel", "", "", "", "Heijden");
        var teacher = new StaffMember(UUID.randomUUID(), name, email.toLowerCase(Locale.ROOT));
        apply(
                school,
                group.group().year(),
                List.of(
                        teacher,
                        new Staffing(
                                UUID.randomUUID(),
                                group.group().year(),
                                teacher.id(),
                                group.id(),
                                List.of("LRK"))));
    }

    public Departure leaves(School school, PupilToday pupil) {
        var departure = departure(pupil);
        apply(school, List.of(departure));
        return departure;
    }

    private static Departure departure(PupilToday pupil) {
        return new Departure(
                UUID.randomUUID(), Departure.Kind.PUPIL, pupil.id(), LocalDate.of(2026, 9, 7));
    }

    public void staysAfterAll(School school, Departure departure) {
        change(school, YEAR, List.of(RosterChange.removed(departure)));
    }

    /** The change set by which one goes, because the other was the same all along. */
    @Transactional
    public UUID becomeOne(School school, PupilToday kept, PupilToday gone) {
        return switch (apply(school, List.of(departure(gone)))) {
            case ApplyOutcome.Applied(var set, _) -> {
                merged.orderedStream()
                        .forEach(it -> it.merged(school.id(), kept.id(), gone.id(), set));
                yield set;
            }
            case ApplyOutcome.Overtaken() -> throw new IllegalStateException("overtaken");
        };
    }

    public void areTwoAgain(School school, UUID changeSet) {
        rosters.undo(school.id(), changeSet, "roster.audit.x");
    }

    static Caller atSchool() {
        return new Caller(AT_SCHOOL, Optional.empty(), Optional.empty());
    }

    static Caller elsewhere() {
        return new Caller(ELSEWHERE, Optional.empty(), Optional.empty());
    }

    /** What a scanner reads from a card. */
    static String read(PrintedCard card) {
        return card.address().substring(card.address().indexOf('#') + 1);
    }

    private ApplyOutcome apply(School school, List<? extends RosterRow> rows) {
        return apply(school, YEAR, rows);
    }

    private ApplyOutcome apply(School school, SchoolYear year, List<? extends RosterRow> rows) {
        return change(school, year, rows.stream().map(RosterChange::added).toList());
    }

    private ApplyOutcome change(School school, SchoolYear year, List<RosterChange> changes) {
        return rosters.apply(school.id(), year, changes, "intake.audit.applied");
    }

    private static Pupil pupil(String name) {
        var parts = name.split(" ", 2);
        var surname = parts.length == 1 ? "Boer" : parts[1];
        return new Pupil(UUID.randomUUID(), new PersonName(parts[0], "", "", "", surname), null);
    }
}

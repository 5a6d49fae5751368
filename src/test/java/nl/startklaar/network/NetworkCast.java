package nl.startklaar.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.keys.Seals;
import nl.startklaar.network.Connecting.Connected;
import nl.startklaar.place.KnownAddresses;
import nl.startklaar.roster.ApplyOutcome;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.PersonMerged;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** Gives a test a school with pupils and teachers whom a portal may name. */
@TestComponent
public class NetworkCast {

    static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private static final SchoolYear YEAR = new SchoolYear(2026);

    private final Given given;
    private final Rosters rosters;
    private final KnownAddresses addresses;
    private final Seals seals;
    private final Connecting connecting;
    private final Connections connections;
    private final Accounts accounts;
    private final ObjectProvider<PersonMerged> merged;

    NetworkCast(
            Given given,
            Rosters rosters,
            KnownAddresses addresses,
            Seals seals,
            Connecting connecting,
            Connections connections,
            Accounts accounts,
            ObjectProvider<PersonMerged> merged) {
        this.given = given;
        this.rosters = rosters;
        this.addresses = addresses;
        this.seals = seals;
        this.connecting = connecting;
        this.connections = connections;
        this.accounts = accounts;
        this.merged = merged;
    }

    /** Somebody who has come in with a password before. */
    UUID aColleague(School school, String email, Role role) {
        return aColleague(school, email, role, null);
    }

    /** The same, until a day. */
    UUID aColleague(School school, String email, Role role, @Nullable LocalDate lastDay) {
        var account = accounts.addPractice(email, "Merel Kuiper", "oefenen");
        accounts.appoint(school, account, role, lastDay);
        return account.id();
    }

    /** For pupils and for staff, and switched on. */
    Connection believe(School school, TestPortal portal) {
        var made = connect(school, portal.described(true, true));
        connections.switchOn(school.id(), made.id());
        return connections.getConnection(school.id(), made.id());
    }

    /** One that is known to be there. */
    Connection connect(School school, NewConnection it) {
        return switch (connecting.connect(school.id(), it)) {
            case Connected.Made(var portal) -> portal;
            case Connected.Not(var why) -> throw new IllegalStateException(why.name());
        };
    }

    /** Its pupils come in from where the test asks. */
    School aSchool() {
        var school = given.aSchool();
        addresses.add(school.id(), "127.0.0.1", "De Boom", true);
        return school;
    }

    /**
     * @param eckId empty when the file had none
     */
    UUID aPupil(School school, String name, String eckId, String key) {
        var group = new BaseGroup(UUID.randomUUID(), YEAR, "4", "", List.of("4"));
        var pupil = new Pupil(UUID.randomUUID(), new PersonName(name, "", "", "", "Berg"), null);
        var rows = new ArrayList<RosterRow>(List.of(group, pupil));
        rows.add(new Placement(UUID.randomUUID(), YEAR, pupil.id(), "4", group.id(), null, null));
        keys(rows, pupil.id(), SourceKey.Kind.PUPIL, SourceKey.Kind.PUPIL_ECK_ID, eckId, key);
        apply(school, rows);
        return pupil.id();
    }

    void aTeacher(School school, String email, String eckId, String key) {
        var teacher =
                new StaffMember(
                        UUID.randomUUID(), new PersonName("Merel", "", "", "", "Kuiper"), email);
        var rows = new ArrayList<RosterRow>(List.of(teacher));
        keys(rows, teacher.id(), SourceKey.Kind.STAFF, SourceKey.Kind.STAFF_ECK_ID, eckId, key);
        apply(school, rows);
    }

    private void keys(
            List<RosterRow> rows,
            UUID person,
            SourceKey.Kind kind,
            SourceKey.Kind eckKind,
            String eckId,
            String key) {
        if (!key.isEmpty()) {
            rows.add(new SourceKey(UUID.randomUUID(), kind, 0, key, person, TODAY, null));
        }
        if (!eckId.isEmpty()) {
            var hash = seals.match(SourceKey.SEALED_FOR, eckId);
            var sealed = seals.seal(SourceKey.SEALED_FOR, eckId);
            rows.add(
                    new SourceKey(
                            UUID.randomUUID(), eckKind, 0, hash, person, TODAY, null, sealed));
        }
    }

    void leaves(School school, UUID pupil) {
        apply(school, List.of(departure(pupil)));
    }

    /**
     * One was the other all along, and is no more.
     *
     * @return the change set, by which they are two again
     */
    @Transactional
    UUID becomeOne(School school, UUID kept, UUID gone) {
        return switch (apply(school, List.of(departure(gone)))) {
            case ApplyOutcome.Applied(var set, _) -> {
                merged.orderedStream().forEach(it -> it.merged(school.id(), kept, gone, set));
                yield set;
            }
            case ApplyOutcome.Overtaken() -> throw new IllegalStateException("overtaken");
        };
    }

    void areTwoAgain(School school, UUID changeSet) {
        rosters.undo(school.id(), changeSet, "roster.audit.x");
    }

    private static Departure departure(UUID pupil) {
        return new Departure(UUID.randomUUID(), Departure.Kind.PUPIL, pupil, TODAY);
    }

    private ApplyOutcome apply(School school, List<? extends RosterRow> rows) {
        return rosters.apply(
                school.id(),
                YEAR,
                rows.stream().map(RosterChange::added).toList(),
                "roster.audit.x");
    }
}

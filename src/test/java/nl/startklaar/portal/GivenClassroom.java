package nl.startklaar.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import nl.startklaar.school.School;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.Accounts;
import org.springframework.boot.test.context.TestComponent;

/** Gives a test a school with two groups that work with a method. */
@TestComponent
public class GivenClassroom {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    private final Given given;
    private final GivenMaterial material;
    private final Rosters rosters;
    private final Accounts accounts;

    GivenClassroom(Given given, GivenMaterial material, Rosters rosters, Accounts accounts) {
        this.given = given;
        this.material = material;
        this.rosters = rosters;
        this.accounts = accounts;
    }

    Classroom build() {
        var school = given.aSchool();
        var marieke = somebody(school, "marieke", "Marieke de Jong");
        var rinske = somebody(school, "rinske", "Rinske Dijkstra");
        var rows = new ArrayList<RosterRow>();
        var uilen = group(rows, "5 De Uilen", "5");
        var kikkers = group(rows, "2 De Kikkers", "2");
        var jip = pupil(rows, "Jip", "Hoekstra", "5", uilen);
        var noor = pupil(rows, "Noor", "Bakker", "2", kikkers);
        teacher(rows, marieke, uilen);
        rosters.apply(
                school.id(),
                YEAR,
                rows.stream().map(RosterChange::added).toList(),
                "intake.audit.applied");

        var publisher = material.aPublisher();
        var rekenreis = material.aMethod(publisher, "Rekenreis");
        var room =
                new Classroom(
                        school,
                        marieke,
                        rinske,
                        uilen,
                        kikkers,
                        jip,
                        noor,
                        rekenreis,
                        material.aProduct(rekenreis, "5", Audience.PUPIL),
                        material.aProduct(rekenreis, "2", Audience.PUPIL),
                        material.aProduct(rekenreis, "5", Audience.TEACHER));
        open(room, publisher);
        return room;
    }

    private void open(Classroom room, Publisher publisher) {
        var school = room.school().id();
        material.aLicence(school, room.rekenreis(), null, AUGUST, null);
        material.switchedOn(school, publisher, AUGUST);
        material.aGroupLink(school, YEAR, room.uilen(), null, room.rekenreis(), "5");
        material.aGroupLink(school, YEAR, room.kikkers(), null, room.rekenreis(), "2");
    }

    /** Of another school each time: an address has one account. */
    private Account somebody(School school, String mailbox, String name) {
        return accounts.addPractice(
                mailbox + "@" + school.brin().code().toLowerCase(Locale.ROOT) + ".example",
                name,
                "oefenen");
    }

    private static UUID group(List<RosterRow> rows, String name, String yearGroup) {
        return add(rows, new BaseGroup(UUID.randomUUID(), YEAR, name, "", List.of(yearGroup)));
    }

    private static UUID pupil(
            List<RosterRow> rows, String given, String surname, String yearGroup, UUID group) {
        var pupil = add(rows, new Pupil(UUID.randomUUID(), name(given, surname), null));
        add(rows, new Placement(UUID.randomUUID(), YEAR, pupil, yearGroup, group, null, null));
        return pupil;
    }

    private static void teacher(List<RosterRow> rows, Account account, UUID group) {
        var member =
                add(
                        rows,
                        new StaffMember(
                                UUID.randomUUID(), name("Marieke", "Jong"), account.email()));
        add(rows, new Employment(UUID.randomUUID(), YEAR, member, List.of("LRK")));
        add(rows, new Staffing(UUID.randomUUID(), YEAR, member, group, List.of("LRK")));
    }

    private static UUID add(List<RosterRow> rows, RosterRow row) {
        rows.add(row);
        return row.id();
    }

    private static PersonName name(String given, String surname) {
        return new PersonName(given, "", "", "", surname);
    }
}

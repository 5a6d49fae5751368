package nl.startklaar.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.calendar.Deviation;
import nl.startklaar.calendar.SchoolCalendars;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Before pupils stand outside, and not one mail too many. */
@HouseTest
class MovedNoticeTest {

    private static final String OURS = "84.12.30.7";
    private static final String NEW = "85.1.2.3";

    @Autowired private Given given;
    @Autowired private SignedIn signedIn;
    @Autowired private KnownAddresses known;
    @Autowired private SeenThere there;
    @Autowired private SchoolCalendars calendars;
    @Autowired private TestTime.Moment clock;
    @Autowired private TestTime.Day day;

    @Autowired
    @Qualifier("owner")
    private JdbcClient owner;

    private Optional<School> school = Optional.empty();
    private int before;

    @BeforeEach
    void aSchoolWithACoordinatorAndAnAddress() {
        school = Optional.of(given.aSchool());
        signedIn.as(Role.ICT_COORDINATOR, theSchool());
        signedIn.as(Role.TEACHER, theSchool());
        known.add(theSchool().id(), OURS, "De Boom", false);
        before = mails();
    }

    @Test
    void theCoordinatorIsToldWhenColleaguesComeFromSomewhereElse() {
        seen().colleagues(2, NEW);

        assertThat(sent()).isEqualTo(1);
        assertThat(lastMail())
                .contains("2 medewerkers", NEW, theSchool().home() + "/internetadressen")
                .doesNotContain("{");
    }

    @Test
    void onceADayAtMost() {
        seen().colleagues(2, NEW);
        clock.passes(Duration.ofHours(1));
        seen().colleagues(4, NEW);
        assertThat(sent()).isEqualTo(1);

        clock.passes(Duration.ofDays(1));
        day.itIs(LocalDate.of(2026, 9, 8));
        seen().colleagues(2, NEW);
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void oneColleagueIsAtHome() {
        seen().colleagues(1, NEW);

        assertThat(sent()).isZero();
    }

    @Test
    void twoColleaguesAtTwoAddressesAreAtHome() {
        there.note(theSchool().id(), Sighting.of(NEW, Who.STAFF).by(new UUID(0, 1)));
        there.note(theSchool().id(), Sighting.of("85.1.2.4", Who.STAFF).by(new UUID(0, 2)));

        assertThat(sent()).isZero();
    }

    @Test
    void asLongAsSomebodyComesFromTheKnownAddressNothingHasMoved() {
        seen().pupils(1, OURS);
        seen().colleagues(2, NEW);
        assertThat(sent()).isZero();

        clock.passes(Duration.ofMinutes(61));
        seen().colleagues(2, NEW);
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void notInTheEvening() {
        clock.itIs(Instant.parse("2026-09-07T18:00:00Z"));
        seen().colleagues(2, NEW);

        assertThat(sent()).isZero();
    }

    @Test
    void notOnADayOff() {
        var today = LocalDate.of(2026, 9, 7);
        calendars.addDeviation(
                theSchool().id(), new Deviation(Deviation.Kind.DAY_OFF, today, today, "Studiedag"));
        seen().colleagues(2, NEW);

        assertThat(sent()).isZero();
    }

    @Test
    void notWhereNoAddressIsKnownAtAll() {
        var other = given.aSchool();
        signedIn.as(Role.ICT_COORDINATOR, other);
        new Seen(there, other.id()).colleagues(2, NEW);

        assertThat(sent()).isZero();
    }

    @Test
    void andNotForAnAddressThatIsKnown() {
        seen().colleagues(3, OURS);

        assertThat(sent()).isZero();
    }

    private School theSchool() {
        return school.orElseThrow();
    }

    private Seen seen() {
        return new Seen(there, theSchool().id());
    }

    private int sent() {
        return mails() - before;
    }

    private int mails() {
        return owner.sql("select count(*) from mail.outbox where subject like '%internetadres%'")
                .query(Integer.class)
                .single();
    }

    private String lastMail() {
        return owner.sql(
                        "select body from mail.outbox where subject like '%internetadres%' order by"
                                + " created_at desc, id limit 1")
                .query(String.class)
                .single();
    }
}

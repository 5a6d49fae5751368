package nl.startklaar.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.Rosters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ReachBoardTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    @Autowired private ReachBoard reach;
    @Autowired private Given given;
    @Autowired private GivenMaterial material;
    @Autowired private InSchool inSchool;
    @Autowired private JdbcClient jdbc;
    @Autowired private Rosters rosters;

    @Test
    void knowsOfEachMethodWhoWorksWithIt() {
        var school = given.aSchool().id();
        var at = new GivenSeats(school, inSchool, jdbc, rosters);
        var publisher = material.aPublisher();
        var numbers = material.aMethod(publisher, "Getallen");
        var letters = material.aMethod(publisher, "Letters");
        var uilen = at.aGroup(YEAR, "De Uilen", "5");
        var egels = at.aGroup(YEAR, "De Egels", "4");
        var jip = at.aPupil(egels, "4", "Jip", "Bos");
        material.aGroupLink(school, YEAR, uilen.id(), null, numbers, "5");
        material.aGroupLink(school, YEAR, egels.id(), null, numbers, "4");
        material.aPupilLink(school, YEAR, jip.id(), numbers, "5");
        material.aPupilLink(school, YEAR, jip.id(), letters, "3");

        var reached =
                reach.reached(school, List.of(numbers.id(), letters.id(), UUID.randomUUID()), DAY);

        assertThat(reached.of(numbers.id()).groups()).containsExactly("De Egels", "De Uilen");
        assertThat(reached.of(numbers.id()).pupils()).isEqualTo(1);
        assertThat(reached.of(letters.id()).groups()).isEmpty();
        assertThat(reached.of(letters.id()).pupils()).isEqualTo(1);
        assertThat(reached.of(UUID.randomUUID()).isNobody()).isTrue();
    }
}

package nl.startklaar.licence;

import static nl.startklaar.licence.GivenSeats.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.TestTime;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.roster.Rosters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.AssertablePublishedEvents;

/** Whoever waits for a place hears of it in whichever way one comes. */
@HouseTest
class PlacesChangedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    private final SchoolId school;
    private final Publisher publisher;
    private final TeachingMethod method;
    private final GivenSeats at;

    @Autowired Contracts contracts;
    @Autowired PublisherLists lists;
    @Autowired Seats seats;
    @Autowired TestTime.Day today;

    PlacesChangedTest(
            @Autowired Given given,
            @Autowired GivenMaterial material,
            @Autowired InSchool inSchool,
            @Autowired JdbcClient jdbc,
            @Autowired Rosters rosters) {
        school = given.aSchool().id();
        publisher = material.aPublisher();
        method = material.aMethod(publisher, "Getallen");
        at = new GivenSeats(school, inSchool, jdbc, rosters);
    }

    @BeforeEach
    void itIsSeptember() {
        today.itIs(DAY);
    }

    @Test
    void isToldOfANewContractAndOfOneThatGoesOnAfterAll(AssertablePublishedEvents events) {
        var contract =
                contracts.add(
                        school, Agreed.contract(method, ContractKind.YEARLY, Agreed.THIS_YEAR));
        assertTold(events, 1);

        contracts.end(school, contract);
        assertTold(events, 1);

        contracts.undoEnd(school, contract);
        assertTold(events, 2);
    }

    @Test
    void isToldOfAList(AssertablePublishedEvents events) throws IOException {
        var taken = (ListOutcome.TakenOver) takeOver(25);
        assertTold(events, 1);

        takeOver(25);
        assertTold(events, 1);

        takeOver(28);
        assertTold(events, 2);

        assertThat(lists.undo(school, taken.run())).isEqualTo(new ListOutcome.TouchedLater());
        assertTold(events, 2);
    }

    @Test
    void isToldOfASeatThatIsReleasedOrFreed(AssertablePublishedEvents events) {
        var licence = at.perPupil(method, "5", 2);
        var released = UUID.randomUUID();
        seats.claim(school, licence, released, YEAR.firstDay());
        seats.claim(school, licence, UUID.randomUUID(), YEAR.firstDay());
        assertTold(events, 0);

        seats.release(school, licence, released, DAY);
        seats.release(school, licence, released, DAY);
        assertTold(events, 1);

        seats.freeUnused(school, DAY);
        seats.freeUnused(school, DAY);
        assertTold(events, 2);
    }

    private ListOutcome takeOver(int seats) throws IOException {
        var list =
                "Uitgever;Methode;Leerjaar;Soort;Aantal;Ingang;Kenmerk\n%s;%s;5;per leerling;%s;1-8-2026;A-1\n"
                        .formatted(publisher.code(), method.code(), seats);
        return lists.takeOver(
                school,
                "lijst.csv",
                new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertTold(AssertablePublishedEvents events, int times) {
        assertThat(events.ofType(PlacesChanged.class).matching(it -> it.school().equals(school)))
                .hasSize(times);
    }
}

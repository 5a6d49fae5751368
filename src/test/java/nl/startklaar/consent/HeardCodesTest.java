package nl.startklaar.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two locations of one school have the first half of their codes in common. */
@HouseTest
class HeardCodesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    @Autowired private HeardCodes codes;
    @Autowired private Consents consents;
    @Autowired private PublisherStands stands;
    @Autowired private Given given;
    @Autowired private GivenMaterial material;

    private School north = PublisherGiven.NO_SCHOOL;
    private School south = PublisherGiven.NO_SCHOOL;
    private Publisher lantaarn = PublisherGiven.LANTAARN;

    @BeforeEach
    void twoLocations() {
        north = given.aSchool();
        south = given.aSchool();
        while (!half(north).equals(half(south))) {
            north = south;
            south = given.aSchool();
        }
        lantaarn = material.aPublisher();
    }

    @Test
    void halfACodeTellsNothingOfALocationThatThePublisherHasNothingToDoWith() {
        consents.switchOn(north.id(), lantaarn.id());

        heardHalf();

        assertThat(knownAs(north)).contains(half(north));
        assertThat(knownAs(south)).isEmpty();
    }

    @Test
    void halfACodeCountsWhereItsQuestionWaits() {
        consents.ask(south.id(), lantaarn.id());

        heardHalf();

        assertThat(knownAs(south)).contains(half(south));
        assertThat(knownAs(north)).isEmpty();
    }

    @Test
    void halfACodeTellsNothingOfALocationThatWasFoundByItsOwnCode() {
        consents.switchOn(north.id(), lantaarn.id());
        consents.switchOn(south.id(), lantaarn.id());
        codes.own(north, lantaarn.id());

        heardHalf();

        assertThat(knownAs(north)).isEmpty();
        assertThat(knownAs(south)).contains(half(south));
    }

    @Test
    void theOwnCodeMendsIt() {
        consents.switchOn(north.id(), lantaarn.id());
        heardHalf();

        codes.own(north, lantaarn.id());

        assertThat(knownAs(north)).isEmpty();
    }

    private void heardHalf() {
        codes.half(north, lantaarn.id(), half(north));
        codes.half(south, lantaarn.id(), half(south));
    }

    private Optional<String> knownAs(School school) {
        return stands.find(school, lantaarn.code(), TODAY).flatMap(PublisherStand::knownAs);
    }

    private static String half(School school) {
        return school.brin().code().substring(0, 4);
    }
}

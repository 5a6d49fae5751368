package nl.startklaar.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.licence.Intention.Answer;
import nl.startklaar.readiness.SchoolChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;

@HouseTest
class IntentionsTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired private Intentions intentions;
    @Autowired private Given given;
    @Autowired private GivenMaterial material;

    private SchoolId school;
    private TeachingMethod old;
    private TeachingMethod successor;

    @BeforeEach
    void aSchoolAndTwoMethods() {
        school = given.aSchool().id();
        var publisher = material.aPublisher();
        old = material.aMethod(publisher, "Getallenpad 1");
        successor = material.aMethod(publisher, "Getallenpad 2");
    }

    @Test
    void remembersTheLastThingSaid() {
        intentions.say(school, YEAR, new Intention(old.id(), Answer.STAYS, Optional.empty()));
        var said = new Intention(old.id(), Answer.NEW_VERSION, Optional.of(successor.id()));
        intentions.say(school, YEAR, said);

        assertThat(intentions.list(school, YEAR)).containsExactly(said);
        assertThat(intentions.list(school, YEAR.next())).isEmpty();
        assertThat(intentions.list(given.aSchool().id(), YEAR)).isEmpty();
    }

    @Test
    void saysAllOfItOrNothing(AssertablePublishedEvents events) {
        var stays = new Intention(old.id(), Answer.STAYS, Optional.empty());
        var stops = new Intention(successor.id(), Answer.STOPS, Optional.empty());
        var unknown = new Intention(UUID.randomUUID(), Answer.STOPS, Optional.empty());

        assertThatThrownBy(() -> intentions.say(school, YEAR, List.of(stays, unknown)))
                .isInstanceOf(NotFound.class);
        assertThat(intentions.list(school, YEAR)).isEmpty();

        intentions.say(school, YEAR, List.of(stays, stops));
        intentions.say(school, YEAR, List.of());

        assertThat(intentions.list(school, YEAR)).containsExactlyInAnyOrder(stays, stops);
        assertThat(events.ofType(SchoolChanged.class).matching(it -> it.school().equals(school)))
                .hasSize(1);
    }

    @Test
    void demandsASuccessorThatGoesWithTheAnswer() {
        assertThatThrownBy(() -> new Intention(old.id(), Answer.NEW_VERSION, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Intention(old.id(), Answer.STOPS, Optional.of(successor.id())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Intention(old.id(), Answer.OTHER_METHOD, Optional.of(old.id())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void demandsAMethodOfTheCatalogue() {
        var unknown = new Intention(UUID.randomUUID(), Answer.STOPS, Optional.empty());

        assertThatThrownBy(() -> intentions.say(school, YEAR, unknown))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void tellsWhichMethodComes() {
        assertThat(new Intention(old.id(), Answer.STAYS, Optional.empty()).methodNextYear())
                .contains(old.id());
        assertThat(
                        new Intention(old.id(), Answer.OTHER_METHOD, Optional.of(successor.id()))
                                .methodNextYear())
                .contains(successor.id());
        assertThat(new Intention(old.id(), Answer.STOPS, Optional.empty()).methodNextYear())
                .isEmpty();
    }
}

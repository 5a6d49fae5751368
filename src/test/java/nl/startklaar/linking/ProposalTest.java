package nl.startklaar.linking;

import static nl.startklaar.linking.LinkDesk.LAST_YEAR;
import static nl.startklaar.linking.LinkDesk.PAGE;
import static nl.startklaar.linking.LinkDesk.YEAR;
import static nl.startklaar.linking.LinkDesk.group;
import static nl.startklaar.linking.LinkDesk.placed;
import static nl.startklaar.linking.LinkDesk.pupil;
import static nl.startklaar.linking.LinkDesk.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.licence.Intention;
import nl.startklaar.licence.Intention.Answer;
import nl.startklaar.licence.Intentions;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Pupil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Last year groups 4 and 5; this year 5 and a combination group 5/6. */
@HouseTest
@Import(LinkDesk.Desks.class)
class ProposalTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private final BaseGroup lastFour = group(LAST_YEAR, "4", "4");
    private final BaseGroup lastFive = group(LAST_YEAR, "5", "5");
    private final BaseGroup lastSix = group(LAST_YEAR, "6", "6");
    private final BaseGroup five = group("5", "5");
    private final BaseGroup uilen = group("5/6 De Uilen", "5", "6");
    private final Pupil noor = pupil("Noor");
    private final Pupil jip = pupil("Jip");
    private final Pupil merel = pupil("Merel");

    @Autowired Links links;
    @Autowired Intentions intentions;

    private LinkDesk marieke;
    private TeachingMethod sums;

    @BeforeEach
    void aNewYear(@Autowired LinkDesk.Desks desks) {
        marieke = desks.coordinator();
        marieke.has(
                LAST_YEAR,
                List.of(
                        noor,
                        jip,
                        merel,
                        lastFour,
                        lastFive,
                        lastSix,
                        placed(noor, lastFour, "4"),
                        placed(jip, lastFour, "4"),
                        placed(merel, lastFive, "5")));
        marieke.has(
                five,
                uilen,
                placed(noor, five, "5"),
                placed(jip, uilen, "5"),
                placed(merel, uilen, "6"));
        sums = marieke.method("Rekenrijk 4", "4", "5", "6");
        had(lastFour, sums, "4");
        had(lastFive, sums, "5");
        had(lastSix, sums, "6");
    }

    @Test
    void givesEachYearGroupWhatThatYearGroupHad() {
        var proposal = marieke.opens(PAGE + "/voorstel");
        assertThat(text(proposal)).contains("Voer 3 wijzigingen door");

        marieke.doesIt(proposal);

        assertThat(open())
                .extracting(Link::who, Link::method, Link::level)
                .containsExactlyInAnyOrder(
                        tuple(five.id(), sums.id(), "5"),
                        tuple(uilen.id(), sums.id(), "5"),
                        tuple(uilen.id(), sums.id(), "6"));
        assertThat(text(marieke.opens(PAGE + "/voorstel"))).contains("verandert er niets");
    }

    @Test
    void swapsWhatWasReplacedAndDropsWhatStops() {
        var next = marieke.method("Rekenrijk 5", "5", "6");
        var words = marieke.method("Taalmeer 2", "5", "6");
        had(lastFive, words, "5");
        says(sums, Answer.NEW_VERSION, Optional.of(next));
        says(words, Answer.STOPS, Optional.empty());

        marieke.doesIt(marieke.opens(PAGE + "/voorstel"));

        assertThat(open()).hasSize(3).extracting(Link::method).containsOnly(next.id());
    }

    @Test
    void namesWhatCannotBeLinked() {
        var next = marieke.unlicensedMethod("Rekenrijk 5", "5", "6");
        says(sums, Answer.OTHER_METHOD, Optional.of(next));

        var proposal = text(marieke.opens(PAGE + "/voorstel"));

        assertThat(proposal)
                .contains(
                        "Dit kan nog niet",
                        "Voor Rekenrijk 5, leerjaar 5, is er geen licentie. Het gaat om 5, 5/6 De"
                                + " Uilen.",
                        "Voor Rekenrijk 5, leerjaar 6, is er geen licentie. Het gaat om 5/6 De"
                                + " Uilen.")
                .doesNotContain("Voer ");
    }

    @Test
    void whereParallelGroupsDifferEachGoesOnWithItsOwn() {
        var other = marieke.method("Pluspunt", "4", "5");
        var lastOther = group(LAST_YEAR, "5 B", "5");
        marieke.has(LAST_YEAR, List.of(lastOther));
        had(lastOther, other, "5");
        had(lastFour, other, "4");
        marieke.has(group("3", "3"));

        marieke.doesIt(marieke.opens(PAGE + "/voorstel"));

        assertThat(open())
                .filteredOn(it -> it.isOfGroup(five.id()))
                .extracting(Link::method)
                .containsExactlyInAnyOrder(sums.id(), other.id());
    }

    @Test
    void asksAboutPupilsWhoWorkedOnAnotherLevel() {
        marieke.material().aPupilLink(marieke.school(), LAST_YEAR, merel.id(), sums, "4");

        assertThat(text(marieke.opens(PAGE + "/voorstel")))
                .contains("Merel Berg werkte vorig jaar met Rekenrijk 4 op niveau 4");
    }

    @Test
    void saysWhenItKnowsNothingOfAYearGroup() {
        var eight = group("8", "8");
        var daan = pupil("Daan");
        marieke.has(eight, daan, placed(daan, eight, "8"));

        assertThat(text(marieke.opens(PAGE + "/voorstel")))
                .contains("Van 8, leerjaar 8, weten we niet");
    }

    private void had(BaseGroup group, TeachingMethod method, String level) {
        marieke.material()
                .aGroupLink(marieke.school(), LAST_YEAR, group.id(), level, method, level);
    }

    private void says(TeachingMethod method, Answer answer, Optional<TeachingMethod> next) {
        intentions.say(
                marieke.school(),
                YEAR,
                new Intention(method.id(), answer, next.map(TeachingMethod::id)));
    }

    private List<Link> open() {
        return links.list(marieke.school(), YEAR, TODAY);
    }
}

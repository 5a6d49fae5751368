package nl.startklaar.linking;

import static nl.startklaar.linking.LinkDesk.PAGE;
import static nl.startklaar.linking.LinkDesk.YEAR;
import static nl.startklaar.linking.LinkDesk.group;
import static nl.startklaar.linking.LinkDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.linking.LinkChange.Close;
import nl.startklaar.roster.BaseGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HouseTest
@Import(LinkDesk.Desks.class)
class LinkAnewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private final BaseGroup five = group("5", "5");

    @Autowired Links links;
    @Autowired TestTime.Moment moment;

    private LinkDesk marieke;
    private TeachingMethod inside;
    private TeachingMethod outside;

    @BeforeEach
    void aGroupWithTwoMethods(@Autowired LinkDesk.Desks desks) {
        marieke = desks.coordinator();
        marieke.has(five);
        inside = marieke.method("Rekenrijk 4", "5");
        outside = marieke.outsideMethod("Taalmeer 2", "5");
        marieke.material().aGroupLink(marieke.school(), YEAR, five.id(), "5", inside, "5");
        marieke.material().aGroupLink(marieke.school(), YEAR, five.id(), "5", outside, "5");
    }

    @Test
    void closesAndOpensTheSameLinksAndWaitsForWhoIsOutside() {
        var before = links.list(marieke.school(), YEAR);

        var done = marieke.sends(page() + "/opnieuw");

        assertThat(links.list(marieke.school(), YEAR)).hasSize(4).containsAll(closed(before));
        assertThat(links.list(marieke.school(), YEAR, TODAY))
                .hasSize(2)
                .allMatch(it -> it.firstDay().equals(TODAY));
        assertThat(text(marieke.opens(page())))
                .containsOnlyOnce("We wachten op")
                .contains(
                        "sinds 7 september 2026, 08:30",
                        "Bel na 7 september 2026, 09:30",
                        "010 000 00 21",
                        "Groep 5 is op 7 september 2026, 08:30 opnieuw gekoppeld aan Rekenrijk 4,"
                                + " Taalmeer 2");

        marieke.undoes(done);
        assertThat(links.list(marieke.school(), YEAR, TODAY))
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(text(marieke.opens(page()))).doesNotContain("We wachten op");
    }

    @Test
    void whatWouldEndStillEndsThen() {
        var end = Optional.of(LocalDate.of(2026, 11, 2));
        var link = links.list(marieke.school(), YEAR).getFirst();
        var close = List.<LinkChange>of(new Close(link, end.orElseThrow()));
        links.apply(marieke.school(), YEAR, close, "linking.audit.linked");

        marieke.sends(page() + "/opnieuw");

        assertThat(links.list(marieke.school(), YEAR, TODAY))
                .filteredOn(it -> it.isLike(link))
                .singleElement()
                .returns(TODAY, Link::firstDay)
                .returns(end, Link::goneFrom);
    }

    @Test
    void saysToCallWhenWaitingIsOfNoUseAndStopsWhenThePublisherKnows() {
        marieke.sends(page() + "/opnieuw");
        moment.passes(Duration.ofHours(1));
        assertThat(text(marieke.opens(page()))).contains("Bel nu als het icoon er nog niet is");

        links.confirmed(marieke.school(), outside.publisher());

        assertThat(text(marieke.opens(page()))).doesNotContain("We wachten op");
    }

    @Test
    void aPersonCanSayThatItWorks() {
        marieke.sends(page() + "/opnieuw");

        marieke.sends(page() + "/werkt", "uitgeverij", outside.publisher().toString());

        assertThat(text(marieke.opens(page()))).doesNotContain("We wachten op");
    }

    /** In summer Amsterdam is two hours ahead. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-07T06:30:00Z, 2026-09-07T07:30:00Z",
        "2026-09-07T04:00:00Z, 2026-09-07T07:00:00Z",
        "2026-09-07T14:00:00Z, 2026-09-07T15:00:00Z",
        "2026-09-07T14:00:01Z, 2026-09-08T07:00:00Z",
        "2026-09-11T15:00:00Z, 2026-09-14T07:00:00Z",
        "2026-09-12T08:00:00Z, 2026-09-14T07:00:00Z"
    })
    void somebodyIsThereToAnswerWhenYouCall(Instant now, Instant call) {
        assertThat(Waiting.whenToCall(now)).isEqualTo(call);
    }

    private static List<Link> closed(List<Link> some) {
        return some.stream()
                .map(it -> it.until(TODAY))
                .filter(it -> it.goneFrom().equals(Optional.of(TODAY)))
                .toList();
    }

    private String page() {
        return PAGE + "/groep/" + five.id();
    }
}

package nl.startklaar.linking;

import static nl.startklaar.linking.LinkDesk.LAST_YEAR;
import static nl.startklaar.linking.LinkDesk.PAGE;
import static nl.startklaar.linking.LinkDesk.YEAR;
import static nl.startklaar.linking.LinkDesk.group;
import static nl.startklaar.linking.LinkDesk.placed;
import static nl.startklaar.linking.LinkDesk.pupil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.linking.LinkChange.Open;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterFollowers;
import nl.startklaar.web.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HouseTest
@Import(LinkDesk.Desks.class)
class FollowRosterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private final BaseGroup fives = group("5/6 De Uilen", "5");
    private final BaseGroup sixes = group("5/6 De Uilen ", "6");
    private final Pupil noor = pupil("Noor");
    private final Pupil jip = pupil("Jip");
    private final Placement noorInFive = placed(noor, fives, "5");
    private final Placement jipInSix = placed(jip, sixes, "6");

    @Autowired Links links;
    @Autowired RosterFollowers followers;
    @Autowired TestTime.Day day;

    private LinkDesk marieke;
    private TeachingMethod sums;

    @BeforeEach
    void aCombinationGroupWrittenAsTwo(@Autowired LinkDesk.Desks desks) {
        marieke = desks.coordinator();
        marieke.has(fives, sixes, noor, jip, noorInFive, jipInSix);
        sums = marieke.method("Rekenrijk 4", "5", "6");
        opens(
                Link.ofGroup(YEAR, fives.id(), sums.id(), "5", YEAR.firstDay()),
                Link.ofGroup(YEAR, sixes.id(), sums.id(), "6", YEAR.firstDay()));
    }

    @Test
    void whoMovesGetsAndLosesByRuleAndIsNamedBeforehand() {
        var moved = List.of(new RosterChange(jipInSix, in(jipInSix, fives, "5")));

        assertThat(following(moved))
                .containsExactly(
                        Sentence.of(
                                "linking.follow.both",
                                "Jip Berg",
                                "Rekenrijk 4 (5)",
                                "Rekenrijk 4 (6)"));

        marieke.changes(YEAR, moved);
        assertThat(open()).hasSize(2);
    }

    @Test
    void aGroupThatGoesClosesItsLinksAndTheUndoOpensThemAgain() {
        var gone = List.of(RosterChange.removed(jipInSix), RosterChange.removed(sixes));
        assertThat(following(gone)).contains(Sentence.of("linking.follow.gone", sixes.name()));
        var before = links.list(marieke.school(), YEAR);

        var set = marieke.changes(YEAR, gone);

        assertThat(open()).extracting(Link::who).containsExactly(fives.id());
        assertThat(followers.followed(marieke.school(), set))
                .containsExactly(Sentence.of("linking.follow.closed", 1));
        assertThat(links.list(marieke.school(), YEAR)).hasSize(2);

        marieke.rosters().undo(marieke.school(), set, "roster.audit.test");

        assertThat(links.list(marieke.school(), YEAR)).isEqualTo(before);
        assertThat(followers.followed(marieke.school(), set)).isEmpty();
    }

    @Test
    void aJoinedSplitGroupBehavesAsOne() {
        var whole = new BaseGroup(fives.id(), YEAR, fives.name(), "", List.of("5", "6"));
        var joined =
                List.of(
                        new RosterChange(fives, whole),
                        new RosterChange(jipInSix, in(jipInSix, fives, "6")),
                        RosterChange.removed(sixes));
        assertThat(following(joined))
                .containsExactly(Sentence.of("linking.follow.joined", sixes.name(), fives.name()));

        var set = marieke.changes(YEAR, joined);

        assertThat(open())
                .extracting(Link::who, Link::level, Link::pupilsOf)
                .containsExactly(
                        tuple(fives.id(), "5", Optional.of("5")),
                        tuple(fives.id(), "6", Optional.of("6")));
        assertThat(marieke.page()).doesNotContain("Ontbreekt", "Leerjaar 6 ontbreekt");

        marieke.rosters().undo(marieke.school(), set, "roster.audit.test");
        assertThat(open()).extracting(Link::who).containsExactly(fives.id(), sixes.id());
    }

    @Test
    void theLinksOfLastYearEndWithIt() {
        day.itIs(LocalDate.of(2026, 6, 20));
        var old = UUID.randomUUID();
        marieke.material().aGroupLink(marieke.school(), LAST_YEAR, old, "5", sums, "5");

        marieke.has(pupil("Merel"));

        assertThat(links.list(marieke.school(), LAST_YEAR))
                .singleElement()
                .returns(Optional.of(LocalDate.of(2026, 8, 1)), Link::goneFrom)
                .matches(it -> it.holds(LocalDate.of(2026, 7, 31)));
    }

    @Test
    void aLicenceThatMayBeLookedIntoKeepsItsLinksUntilThatEnds() {
        var ended = marieke.endedMethod("Pluspunt", TODAY.minusDays(1), TODAY, "5");
        var method = ended.id();
        opens(Link.ofGroup(YEAR, fives.id(), method, "5", YEAR.firstDay()));

        marieke.has(pupil("Merel"));
        assertThat(open()).extracting(Link::method).contains(method);

        day.itIs(TODAY.plusDays(1));
        marieke.has(pupil("Daan"));
        assertThat(links.list(marieke.school(), YEAR, TODAY.plusDays(1)))
                .extracting(Link::method)
                .doesNotContain(method);
    }

    @Test
    void whoLooksBeforehandIsToldOfTheSame() {
        var ended = marieke.endedMethod("Pluspunt", TODAY.minusDays(9), TODAY.minusDays(2), "5");
        opens(Link.ofGroup(YEAR, fives.id(), ended.id(), "5", YEAR.firstDay()));
        marieke.material()
                .aGroupLink(marieke.school(), LAST_YEAR, UUID.randomUUID(), "5", sums, "5");
        var daan = List.of(RosterChange.added(pupil("Daan")));

        assertThat(following(daan))
                .containsExactly(
                        Sentence.of("linking.follow.over", 1),
                        Sentence.of("linking.follow.before", 1));

        var set = marieke.changes(YEAR, daan);
        assertThat(followers.followed(marieke.school(), set))
                .containsExactly(Sentence.of("linking.follow.closed", 2));
    }

    @Test
    void aGroupUnderAnotherKeyIsOnPaperAsBefore() {
        marieke.sends(PAGE + "/groep/" + sixes.id() + "/papier", "papier", "true");
        var anew = group("5/6 De Uilen ", "6");

        marieke.changes(
                YEAR,
                List.of(
                        RosterChange.added(anew),
                        new RosterChange(jipInSix, in(jipInSix, anew, "6")),
                        RosterChange.removed(sixes)));

        assertThat(LinkDesk.text(marieke.opens(PAGE + "/groep/" + anew.id())))
                .contains("op papier");
        assertThat(open()).extracting(Link::who).containsExactly(fives.id(), anew.id());
    }

    @Test
    void linksOfAGroupThatAnUndoTakesAwayAreClosed() {
        var late = group("7", "7");
        var set = marieke.has(YEAR, List.of(late));
        opens(Link.ofGroup(YEAR, late.id(), sums.id(), "6", YEAR.firstDay()));

        marieke.rosters().undo(marieke.school(), set, "roster.audit.test");

        assertThat(open()).extracting(Link::who).doesNotContain(late.id());
    }

    @Test
    void aMergedPupilKeepsTheOwnLevelAndTheUndoGivesItBack() {
        var twin = pupil("Jip");
        marieke.has(twin, placed(twin, sixes, "6"));
        marieke.material().aPupilLink(marieke.school(), YEAR, twin.id(), sums, "5");

        var done = marieke.sends(doubles() + "/samenvoeging", "blijft", jip.id().toString());
        assertThat(ofPupils()).extracting(Link::who).containsExactly(jip.id());

        marieke.undoes(done);
        assertThat(ofPupils()).extracting(Link::who).containsExactly(twin.id());
    }

    private String doubles() {
        var form =
                Pattern.compile("/dubbelen/[0-9a-f-]+")
                        .matcher(LinkDesk.text(marieke.opens("/dubbelen")));
        assertThat(form.find()).isTrue();
        return form.group();
    }

    private List<Link> ofPupils() {
        return open().stream().filter(it -> !it.isOfGroup()).toList();
    }

    private List<Link> open() {
        return links.list(marieke.school(), YEAR, TODAY);
    }

    private List<Sentence> following(List<RosterChange> changes) {
        return followers.wouldFollow(marieke.school(), YEAR, changes);
    }

    private void opens(Link... some) {
        var changes = Stream.of(some).map(it -> (LinkChange) new Open(it));
        links.apply(marieke.school(), YEAR, changes.toList(), "linking.audit.linked");
    }

    private static Placement in(Placement it, BaseGroup group, String yearGroup) {
        return new Placement(it.id(), it.year(), it.pupil(), yearGroup, group.id(), null, null);
    }
}

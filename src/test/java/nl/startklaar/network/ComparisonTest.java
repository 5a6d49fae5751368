package nl.startklaar.network;

import static nl.startklaar.network.ComparisonStep.AWAY;
import static nl.startklaar.network.ComparisonStep.BACK;
import static nl.startklaar.network.ComparisonStep.DIRECT;
import static nl.startklaar.network.ComparisonStep.KNOWN;
import static nl.startklaar.network.ComparisonStep.PLACE;
import static nl.startklaar.network.ComparisonStep.REACH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who has to mend it follows from what was seen, and from nothing else. */
class ComparisonTest {

    private static final Instant NOW = Instant.parse("2026-09-07T07:30:00Z");

    private static StepSeen well(ComparisonStep step) {
        return new StepSeen(step, true, false, NOW, "");
    }

    private static StepSeen wrong(ComparisonStep step) {
        return new StepSeen(step, false, false, NOW, "");
    }

    private static Comparison comparison(StepSeen... seen) {
        return new Comparison(
                UUID.randomUUID(),
                ComparisonNumber.random(),
                UUID.randomUUID(),
                NOW,
                Arrays.asList(seen));
    }

    private static ComparisonVerdict verdict(StepSeen... seen) {
        return comparison(seen).verdict();
    }

    @Test
    void waitsUntilBothWaysWereTried() {
        assertThat(verdict()).isEqualTo(ComparisonVerdict.NOT_YET);
        assertThat(verdict(well(REACH), well(AWAY), well(DIRECT)))
                .as("on the way to the portal")
                .isEqualTo(ComparisonVerdict.NOT_YET);
        assertThat(verdict(well(REACH), well(BACK), well(KNOWN)))
                .as("not yet without the portal")
                .isEqualTo(ComparisonVerdict.NOT_YET);
        assertThat(verdict(wrong(REACH)))
                .as("only our server tried")
                .isEqualTo(ComparisonVerdict.NOT_YET);
    }

    @Test
    void saysWhoHasToMendIt() {
        assertThat(verdict(well(REACH), well(BACK), well(KNOWN), well(DIRECT)))
                .isEqualTo(ComparisonVerdict.BOTH_WORK);
        assertThat(verdict(wrong(REACH), well(DIRECT))).isEqualTo(ComparisonVerdict.PORTAL_FAILS);
        assertThat(verdict(well(REACH), wrong(BACK), well(DIRECT)))
                .isEqualTo(ComparisonVerdict.PORTAL_FAILS);
        assertThat(verdict(well(REACH), well(BACK), wrong(KNOWN), well(DIRECT)))
                .isEqualTo(ComparisonVerdict.PORTAL_UNKNOWN);
        assertThat(verdict(well(REACH), well(BACK), well(KNOWN), wrong(DIRECT)))
                .isEqualTo(ComparisonVerdict.DIRECT_FAILS);
        assertThat(verdict(wrong(REACH), wrong(BACK), wrong(DIRECT)))
                .isEqualTo(ComparisonVerdict.NEITHER_WORKS);
    }

    /** Its metadata may be down for a second while people come in. */
    @Test
    void whoComesInByThePortalProvesMoreThanWhatOurServerRead() {
        assertThat(verdict(wrong(REACH), well(BACK), well(KNOWN), well(DIRECT)))
                .isEqualTo(ComparisonVerdict.BOTH_WORK);
    }

    @Test
    void aPlaceThatIsNotKnownSaysNothingOfEitherWay() {
        assertThat(verdict(wrong(PLACE), well(REACH), well(BACK), well(KNOWN), well(DIRECT)))
                .isEqualTo(ComparisonVerdict.BOTH_WORK);
        assertThat(verdict(wrong(PLACE), well(REACH), wrong(BACK), well(DIRECT)))
                .isEqualTo(ComparisonVerdict.PORTAL_FAILS);
    }

    @Test
    void tellsTheStepWhereItEnded() {
        var ended = comparison(wrong(REACH), wrong(BACK), well(DIRECT)).whereItEnded();

        assertThat(ended).map(StepSeen::step).contains(BACK);
        assertThat(comparison(wrong(REACH), well(KNOWN)).whereItEnded()).isEmpty();
    }

    @Test
    void keepsNoLongStory() {
        var said = new StepSeen(BACK, false, true, NOW, "x".repeat(1000)).technically();

        assertThat(said).hasSize(200);
    }

    @Test
    void numbersCanBeReadOut() {
        assertThat(List.of(ComparisonNumber.random(), ComparisonNumber.random()))
                .allMatch(it -> it.matches("P-[2-9A-Z]{4}-[2-9A-Z]{4}"))
                .doesNotHaveDuplicates();
    }
}

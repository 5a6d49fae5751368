package nl.startklaar.plan;

import static nl.startklaar.plan.PlanGiven.PRACTICE;
import static nl.startklaar.plan.PlanGiven.YEAR;
import static nl.startklaar.plan.PlanGiven.applied;
import static nl.startklaar.plan.PlanGiven.bytes;
import static nl.startklaar.plan.PlanGiven.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.EdexmlWriter;
import nl.startklaar.las.LasFiles;
import nl.startklaar.las.LasReading.Full;
import nl.startklaar.las.ReadingChoice;
import nl.startklaar.las.SentFile;
import nl.startklaar.plan.FileHeader.Answer.Accepted;
import nl.startklaar.roster.RosterState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we hand on, we take back without a single change. */
class RosterMirrorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "de-boom-2026-2027.xml, 99AA00",
        "de-boom-2026-2027-corrected.xml, 99AA00",
        "de-kiezel-2026-2027.xml, 99ZZ01",
    })
    void takesBackWhatItHandedOn(String file, String brin) throws IOException {
        var school = new Brin(brin);
        var state = state(file, school);

        var again = planOf(written(state, school), state, school);

        assertThat(again.changes()).isEmpty();
        assertThat(again.stop()).isEmpty();
    }

    private static RosterState state(String file, Brin school) {
        var empty = RosterState.empty(YEAR);
        return applied(empty, plan(bytes(PRACTICE.resolve(file)), empty, school, DAY).changes());
    }

    private static byte[] written(RosterState state, Brin school) throws IOException {
        var out = new ByteArrayOutputStream();
        EdexmlWriter.write(RosterMirror.of(state, school, DAY), Optional::of, out);
        return out.toByteArray();
    }

    /** The fingerprints that stand for ECK iDs here are not sealed once more. */
    private static Planned planOf(byte[] written, RosterState state, Brin school) {
        var sent = List.of(SentFile.of("EDEX.XML", written));
        var read = (Full) LasFiles.read(sent, it -> it, ReadingChoice.lenient());
        var header = (Accepted) FileHeader.read(read.file().school(), school, DAY);
        var yearBefore = RosterState.empty(new SchoolYear(YEAR.startYear() - 1));
        return RosterPlan.of(
                read.file(),
                header.header(),
                state,
                yearBefore,
                Answers.NONE,
                DAY,
                UUID::randomUUID);
    }
}

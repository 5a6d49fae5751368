package nl.startklaar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchImportCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path data = Path.of("");

    /** One run of the whole, as starting it takes longer than anything it does. */
    @Test
    void measuresASmallCountryAndCleansUp() throws Exception {
        assertThat(run("--schools", "3", "--rounds", "1", "--json")).as("%s", err).isZero();

        var report = JsonMapper.builder().build().readTree(out.toString());
        assertThat(report.path("format").asString()).isEqualTo("startklaar.bench.import/1");
        assertThat(report.path("country").path("schools").asInt()).isEqualTo(3);
        assertThat(report.path("settings").path("fsync").asString()).isEqualTo("on");
        assertThat(report.path("databaseMb").asDouble()).isPositive();
        assertThat(report.path("turns").valueStream().map(it -> it.path("name").asString()))
                .containsExactly("FIRST", "SAME_BYTES", "UNCHANGED", "CHANGED", "AUGUST");
        report.path("turns").forEach(BenchImportCommandTest::isMeasured);
        everySchoolCameIn(report.path("turns"));
        assertThat(Files.list(data)).as("what is left").isEmpty();
    }

    private static void isMeasured(JsonNode turn) {
        for (String work : List.of("real", "bare")) {
            assertThat(turn.path(work).path("wallSeconds").path("median").asDouble()).isPositive();
            assertThat(turn.path(work).path("peakHeapMb").path("most").asDouble()).isPositive();
            assertThat(turn.path(work).path("jvmResidentMb").path("most").asDouble()).isPositive();
            assertThat(turn.path(work).path("postgresResidentMb").path("most").asDouble())
                    .isPositive();
        }
        assertThat(turn.path("errors").asInt(-1)).as("findings").isZero();
        assertThat(turn.path("ratio").asDouble()).isPositive();
    }

    /** The bare comparison sees with its own eyes what the real work says. */
    private static void everySchoolCameIn(JsonNode turns) {
        assertThat(turns.get(0).path("ended").path("APPLIED").asInt()).isEqualTo(3);
        assertThat(turns.get(0).path("rows").path("bench.roster_pupil").asInt())
                .isEqualTo(turns.get(0).path("differences").asInt());
        assertThat(turns.get(1).path("ended").path("UNCHANGED").asInt()).isEqualTo(3);
        assertThat(turns.get(1).path("differences").asInt(-1)).isZero();
        assertThat(turns.get(2).path("ended").path("UNCHANGED").asInt()).isEqualTo(3);
        assertThat(turns.get(2).path("differences").asInt(-1)).isZero();
        assertThat(turns.get(3).path("differences").asInt()).isPositive();
        assertThat(turns.get(4).path("ended").path("APPLIED").asInt()).isEqualTo(3);
    }

    @Test
    void saysWhatItCannotMeasure() throws Exception {
        assertThat(run("--schools", "0")).isEqualTo(Exit.USAGE.code());
        assertThat(run("--schools", "6761")).isEqualTo(Exit.USAGE.code());
        assertThat(run("--schools", "1", "--rounds", "0")).isEqualTo(Exit.USAGE.code());
        assertThat(Files.list(data)).isEmpty();
    }

    private int run(String... options) {
        var arguments = new ArrayList<>(List.of("bench", "import"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--data", data.toString()));
        return CommandTree.run(
                arguments.toArray(String[]::new),
                Map.of(),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
    }
}

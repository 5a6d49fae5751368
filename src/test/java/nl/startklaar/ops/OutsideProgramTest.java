package nl.startklaar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutsideProgramTest {

    @Test
    void whatRunsOutsideKnowsNothingOfOurs() {
        var environment =
                new HashMap<>(
                        Map.of(
                                "PATH", "/usr/bin",
                                "STARTKLAAR_KEYS", "/ours",
                                "STARTKLAAR_DATABASE_APP_PASSWORD", "ours"));

        OutsideProgram.hideOurs(environment, Map.of(DemoPublisherCommand.SECRET, "its own"));

        assertThat(environment)
                .containsOnly(
                        Map.entry("PATH", "/usr/bin"),
                        Map.entry(DemoPublisherCommand.SECRET, "its own"));
    }
}

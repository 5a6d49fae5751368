package nl.startklaar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime.Moment;
import nl.startklaar.backup.BackupRun.Kind;
import nl.startklaar.staff.SignedIn;
import nl.startklaar.web.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class NightlyBackupTest {

    private static final Instant FIRST_NIGHT = Instant.parse("2031-09-07T00:30:00Z");

    @Autowired Backups backups;
    @Autowired BackupRuns runs;
    @Autowired Moment clock;

    @TempDir Path place;

    private BackupFolder folder;
    private NightlyBackup nightly;
    private BackupUpkeep upkeep;

    @BeforeEach
    void keepsTwoAndTestsEverySevenDays(@Autowired JdbcClient jdbc) {
        jdbc.sql("delete from backup.run").update(); // one record for all, and for all tests
        var settings = new BackupSettings(place, 2, 7);
        folder = new BackupFolder(settings, clock);
        nightly = new NightlyBackup(backups, folder, runs, settings, clock);
        upkeep = new BackupUpkeep(runs, settings, clock, false);
    }

    @Test
    void keepsTheNewestAndWhatPeopleMade() throws IOException {
        clock.itIs(FIRST_NIGHT);
        Files.writeString(folder.place(Optional.empty()), "made by hand");
        for (int night = 0; night < 4; night++) {
            nightly.run();
            clock.passes(Duration.ofDays(1));
        }

        assertThat(folder.nightly())
                .extracting(it -> it.getFileName().toString())
                .containsExactly(
                        "nightly-2031-09-10T003000Z.backup", "nightly-2031-09-09T003000Z.backup");
        try (var all = Files.list(place)) {
            assertThat(all).hasSize(3);
        }
    }

    @Test
    void readsOneBackEveryWeek() {
        clock.itIs(FIRST_NIGHT);
        for (int night = 0; night < 8; night++) {
            nightly.run();
            clock.passes(Duration.ofDays(1));
        }

        assertThat(runs.list(100))
                .filteredOn(it -> it.kind() == Kind.VERIFY)
                .extracting(BackupRun::beganAt)
                .containsExactly(FIRST_NIGHT.plus(Duration.ofDays(7)), FIRST_NIGHT);
    }

    @Test
    void saysWhenTheLastOneIsTooLongAgo() {
        clock.itIs(FIRST_NIGHT);
        assertThat(upkeep.look().needsAttention()).isTrue();

        nightly.run();
        assertThat(upkeep.look().needsAttention()).isFalse();
        assertThat(keys()).containsExactly("backup.upkeep.made.good", "backup.upkeep.tested.good");

        clock.passes(Duration.ofHours(50));
        assertThat(keys()).containsExactly("backup.upkeep.made.old", "backup.upkeep.tested.good");
        assertThat(upkeep.look().needsAttention()).isTrue();

        clock.passes(Duration.ofDays(7));
        assertThat(keys()).containsExactly("backup.upkeep.made.old", "backup.upkeep.tested.old");
    }

    @Test
    void practiceSchoolsAreNotBackedUpAndThePageSaysSo() {
        var practice = new BackupUpkeep(runs, new BackupSettings(place, 2, 7), clock, true);

        assertThat(practice.look().needsAttention()).isFalse();
        assertThat(practice.look().sentences())
                .extracting(Sentence::key)
                .containsExactly("backup.upkeep.practice");
    }

    @Test
    void theOperatorsPageSaysHowItStands(@Autowired MockMvc mvc, @Autowired SignedIn signedIn)
            throws Exception {
        clock.itIs(FIRST_NIGHT);
        nightly.run();

        var page =
                mvc.perform(get("/beheer").cookie(signedIn.asOperator()).accept("text/html"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(page).contains("Laatste reservekopie: 7 september 2031, 02:30");
    }

    private List<String> keys() {
        return upkeep.look().sentences().stream().map(Sentence::key).toList();
    }
}

package nl.startklaar.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class BackupWalkTest {

    @TempDir Path folder;

    @Test
    void readsBackWhatItMade(@Autowired Backups backups, @Autowired Given given) {
        given.aSchool();
        var file = folder.resolve("all.backup");

        var made = backups.create(file, Optional.empty(), Optional.empty());

        assertThat(made).isInstanceOf(BackupOutcome.Done.class);
        assertThat(backups.verify(file, Optional.empty())).isInstanceOf(BackupOutcome.Done.class);
    }
}

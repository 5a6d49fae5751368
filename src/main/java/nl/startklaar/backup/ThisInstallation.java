package nl.startklaar.backup;

import java.nio.file.Path;
import java.util.List;
import nl.startklaar.keys.Keys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a backup has to know of where it is made or read. */
@Component
class ThisInstallation {

    private final Keys keys;
    private final BackupCatalog catalog;
    private final boolean practice;

    ThisInstallation(
            Keys keys,
            BackupCatalog catalog,
            @Value("${startklaar.practice:false}") boolean practice) {
        this.keys = keys;
        this.catalog = catalog;
        this.practice = practice;
    }

    /** Whether all data here are invented. */
    boolean isPractice() {
        return practice;
    }

    String activeKey() {
        return keys.list().stream()
                .filter(Keys.Known::isActive)
                .map(Keys.Known::name)
                .findFirst()
                .orElseThrow();
    }

    /** Everybody knows the passwords of practice schools: they never get among real ones. */
    void mustBeOfTheSameKindAs(BackupHead head) {
        if (head.practice() != practice) {
            throw new Unusable(practice ? "backup.file.in-earnest" : "backup.file.of-practice");
        }
    }

    BackupReport report(Path file, long size, BackupHead head, List<TableReport> tables) {
        return new BackupReport(
                file,
                size,
                head.moment(),
                head.onlySchool(),
                head.schools().size(),
                tables,
                catalog.leftOut(),
                keys.list().stream().anyMatch(it -> it.name().equals(head.activeKey())));
    }
}

package nl.startklaar.backup;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the nightly backup goes, and how long it stays.
 *
 * @param folder where backups are written; unless it is set, a folder of this name in the folder
 *     with the data
 * @param keep how many nightly backups stay; the oldest goes first
 * @param test after how many days the newest backup is read back as a test
 */
@ConfigurationProperties("startklaar.backup")
record BackupSettings(
        @DefaultValue("backups") Path folder,
        @DefaultValue("14") int keep,
        @DefaultValue("7") int test) {}

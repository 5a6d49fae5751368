package nl.startklaar.ops;

import java.nio.file.Path;
import java.util.Map;

/**
 * How the program reaches its database, in each of the three roles. A role whose password is empty
 * is not used by this process.
 *
 * @param keys the file with the keys of what is sealed in it, which is kept apart from it
 * @param data the folder of this installation, for what lies beside the database
 */
record Database(
        String url,
        String ownerPassword,
        String appPassword,
        String bulkPassword,
        Path keys,
        Path data) {

    /**
     * What Spring needs to know; handed over in memory, so that no password is on a command line.
     */
    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", "app",
                "spring.datasource.password", appPassword,
                "spring.flyway.user", "owner",
                "spring.flyway.password", ownerPassword,
                "startklaar.storage.bulk-password", bulkPassword,
                "startklaar.keys", keys.toString());
    }

    /** What an installation may set otherwise. */
    Map<String, Object> defaults() {
        return Map.of("startklaar.backup.folder", data.resolve("backups").toString());
    }

    /** Where it is, for people; what stands behind the question mark can be a password. */
    String address() {
        return url.split("\\?", 2)[0];
    }

    /** Says nothing of the passwords. */
    @Override
    public String toString() {
        return address();
    }
}

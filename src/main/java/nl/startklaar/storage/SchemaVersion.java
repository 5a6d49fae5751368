package nl.startklaar.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which migrations a program carries, and which ones its database has seen. The server migrates and
 * then says so here; the command line never migrates, and works only on what it knows.
 */
@Component
public class SchemaVersion {

    private static final Pattern MIGRATION = Pattern.compile("/([^/]+)/V([0-9]+)__");

    private final JdbcClient jdbc;
    private final Clock clock;

    SchemaVersion(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the database has seen exactly the migrations of this program. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public boolean isOurs() {
        return find().filter(fingerprint()::equals).isPresent();
    }

    /** Says, after migrating, what the database has seen. */
    @Transactional
    @WithoutSchool
    public void record() {
        jdbc.sql(
                        """
                        insert into schema_version (fingerprint, migrated_at)
                        values (:fingerprint, :now)
                            on conflict (only_row) do update
                           set fingerprint = excluded.fingerprint,
                               migrated_at = excluded.migrated_at
                         where schema_version.fingerprint <> excluded.fingerprint
                        """)
                .param("fingerprint", fingerprint())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The newest migration of each module that this program carries, by its number. */
    public static SortedMap<String, Integer> ofEachModule() {
        var versions = new TreeMap<String, Integer>();
        for (Resource file : migrations()) {
            var place = MIGRATION.matcher(file.toString());
            if (place.find()) {
                versions.merge(place.group(1), Integer.parseInt(place.group(2)), Math::max);
            }
        }
        return versions;
    }

    private Optional<String> find() {
        return jdbc.sql("select fingerprint from schema_version").query(String.class).optional();
    }

    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : migrations()) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Resource> migrations() {
        return Arrays.stream(Migrations.files())
                .sorted(Comparator.comparing(Resource::toString))
                .toList();
    }
}

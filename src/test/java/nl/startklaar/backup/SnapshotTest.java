package nl.startklaar.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.backup.BackupOutcome.Done;
import nl.startklaar.school.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup is a picture of one moment, whatever is written while it is made. */
@HouseTest
class SnapshotTest {

    @Autowired Backups backups;
    @Autowired BackupFiles files;
    @Autowired BackupStatements statements;
    @Autowired InSchool inSchool;
    @Autowired JdbcClient jdbc;
    @Autowired Given given;

    @TempDir Path folder;

    /** Between any two tables, somebody does a deed that writes in two of them. */
    @Test
    void neverHoldsHalfADeed() {
        var school = given.aSchool();
        deed(school);
        var file = folder.resolve("busy.backup");
        var deeds = new AtomicInteger();

        statements.during(
                sql -> {
                    if (sql.startsWith("copy")) {
                        deed(school);
                        deeds.incrementAndGet();
                    }
                },
                () ->
                        assertThat(backups.create(file, Optional.empty(), Optional.empty()))
                                .isInstanceOf(Done.class));

        assertThat(deeds.get()).isGreaterThan(20);
        var written = idsOf(school, file);
        assertThat(written.get("calendar.deviation"))
                .hasSize(1)
                .isEqualTo(written.get("calendar.school_contact"));
    }

    private void deed(School school) {
        var id = UUID.randomUUID();
        inSchool.run(
                school.id(),
                () -> {
                    jdbc.sql(
                                    """
                                    insert into calendar.deviation (school_id, id, kind, first_day, last_day, name)
                                    values (:school, :id, 'DAY_OFF', '2026-10-05', '2026-10-05', 'x')
                                    """)
                            .param("school", school.id().value())
                            .param("id", id)
                            .update();
                    jdbc.sql(
                                    """
                                    insert into calendar.school_contact
                                           (school_id, id, kind, name, phone, email, web, hours, what_to_say)
                                    values (:school, :id, 'OWN_ICT', 'x', '', '', '', '', '')
                                    """)
                            .param("school", school.id().value())
                            .param("id", id)
                            .update();
                });
    }

    private Map<String, List<String>> idsOf(School school, Path file) {
        return files.read(
                file,
                Optional.empty(),
                from -> {
                    from.head();
                    var ids = new HashMap<String, List<String>>();
                    for (var rows = from.next(); rows.isPresent(); rows = from.next()) {
                        var lines = new String(rows.orElseThrow().readAllBytes(), UTF_8).lines();
                        ids.put(
                                rows.orElseThrow().table().name(),
                                lines.filter(it -> it.startsWith(school.id().value().toString()))
                                        .map(it -> it.split("\t")[1])
                                        .toList());
                    }
                    return ids;
                });
    }
}

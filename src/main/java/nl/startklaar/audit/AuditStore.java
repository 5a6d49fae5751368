package nl.startklaar.audit;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditStore {

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SchoolId school, Actor actor, AuditEntry entry, Instant at) {
        jdbc.sql(
                        """
                        insert into audit.entry
                               (school_id, id, at, actor, account, address, deed, subject, fields, change_set)
                        values (:school, :id, :at, :actor, :account, :address, :deed, :subject, :fields, :changeSet)
                        """)
                .param("school", school.value())
                .param("id", UUID.randomUUID())
                .param("at", Timestamp.from(at))
                .param("actor", actor.kind().name())
                .param("account", actor.account())
                .param("address", actor.address())
                .param("deed", entry.deed())
                .param("subject", entry.subject())
                .param("fields", sorted(entry))
                .param("changeSet", entry.changeSet())
                .update();
    }

    void addWithoutSchool(Actor actor, AuditEntry entry, Instant at) {
        jdbc.sql(
                        """
                        insert into audit.global_entry
                               (id, at, actor, account, address, deed, subject, fields)
                        values (:id, :at, :actor, :account, :address, :deed, :subject, :fields)
                        """)
                .param("id", UUID.randomUUID())
                .param("at", Timestamp.from(at))
                .param("actor", actor.kind().name())
                .param("account", actor.account())
                .param("address", actor.address())
                .param("deed", entry.deed())
                .param("subject", entry.subject())
                .param("fields", sorted(entry))
                .update();
    }

    List<AuditLine> list(SchoolId school, Set<String> without, int limit) {
        return jdbc.sql(
                        """
                        select id, at, actor, account, address, deed, subject, fields
                          from audit.entry
                         where school_id = :school
                           and deed <> all(:without)
                         order by at desc, id
                         limit :limit
                        """)
                .param("school", school.value())
                .param("without", without.toArray(String[]::new))
                .param("limit", limit)
                .query(AuditStore::toLine)
                .list();
    }

    /** The first entry of a change set is about making it; a later one is about undoing it. */
    Map<UUID, UUID> findAccounts(SchoolId school, Collection<UUID> changeSets) {
        return jdbc
                .sql(
                        """
                        select change_set, account
                          from (select distinct on (change_set) change_set, account
                                  from audit.entry
                                 where school_id = :school
                                   and change_set = any(:sets)
                                 order by change_set, at) made
                         where account is not null
                        """)
                .param("school", school.value())
                .param("sets", changeSets.toArray(UUID[]::new))
                .query((row, rowNumber) ->
                        Map.entry(
                                row.getObject("change_set", UUID.class),
                                row.getObject("account", UUID.class)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String[] sorted(AuditEntry entry) {
        return entry.fields().stream().sorted().toArray(String[]::new);
    }

    private static AuditLine toLine(ResultSet row, int rowNumber) throws SQLException {
        return new AuditLine(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                Actor.Kind.valueOf(row.getString("actor")),
                Optional.ofNullable(row.getObject("account", UUID.class)),
                row.getString("address"),
                row.getString("deed"),
                row.getString("subject"),
                Arrays.asList((String[]) row.getArray("fields").getArray()));
    }
}

package nl.startklaar.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of a school, and what was done with it. */
@Repository
class KnownStore {

    private final JdbcClient jdbc;

    KnownStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(SchoolId school, AddressRange address) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1
                              from place.known
                             where school_id = :school
                               and gone_at is null
                               and network >>= cast(:address as cidr))
                        """)
                .param("school", school.value())
                .param("address", address.cidr())
                .query(Boolean.class)
                .single();
    }

    boolean knowsAny(SchoolId school) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1
                              from place.known
                             where school_id = :school
                               and gone_at is null)
                        """)
                .param("school", school.value())
                .query(Boolean.class)
                .single();
    }

    /** By location, then by address. */
    List<KnownAddress> list(SchoolId school, LocalDate today, LocalDate since) {
        return jdbc.sql(
                        """
                        select it.id, it.network, it.location, it.added_at, it.added_by,
                               (select max(seen.last_at)
                                  from place.seen
                                 where seen.school_id = :school
                                   and seen.day >= :since
                                   and not seen.refused
                                   and seen.network && it.network) as last_seen,
                               (select count(distinct coalesce(nullif(visitor.person, ''), visitor.device))
                                  from place.seen_visitor visitor
                                 where visitor.school_id = :school
                                   and visitor.day = :today
                                   and visitor.who = 'PUPIL'
                                   and not visitor.refused
                                   and visitor.network && it.network) as pupils_today
                          from place.known it
                         where it.school_id = :school
                           and it.gone_at is null
                         order by it.location collate dutch, it.network
                        """)
                .param("school", school.value())
                .param("today", today)
                .param("since", since)
                .query((row, _) -> toKnown(row))
                .list();
    }

    /** False when the same address is on the list already. */
    boolean add(
            SchoolId school,
            UUID id,
            AddressRange range,
            String location,
            Instant at,
            @Nullable UUID account) {
        return jdbc.sql(
                                """
                                insert into place.known (school_id, id, network, location, added_at, added_by)
                                values (:school, :id, cast(:network as cidr), :location, :at, :account)
                                on conflict do nothing
                                """)
                        .param("school", school.value())
                        .param("id", id)
                        .param("network", range.cidr())
                        .param("location", location)
                        .param("at", Timestamp.from(at))
                        .param("account", account)
                        .update()
                == 1;
    }

    /** False when it is not on the list. */
    boolean remove(SchoolId school, UUID id, Instant at) {
        return jdbc.sql(
                                """
                                update place.known
                                   set gone_at = :at
                                 where school_id = :school
                                   and id = :id
                                   and gone_at is null
                                """)
                        .param("school", school.value())
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False when it never went, or when the same address was added again in the meantime. */
    boolean putBack(SchoolId school, UUID id) {
        return jdbc.sql(
                                """
                                update place.known gone
                                   set gone_at = null
                                 where gone.school_id = :school
                                   and gone.id = :id
                                   and gone.gone_at is not null
                                   and not exists (
                                       select 1
                                         from place.known again
                                        where again.school_id = :school
                                          and again.network = gone.network
                                          and again.gone_at is null)
                                """)
                        .param("school", school.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    void note(SchoolId school, UUID known, Change.Deed deed, Instant at, @Nullable UUID account) {
        jdbc.sql(
                        """
                        insert into place.change (school_id, id, known_id, deed, at, account)
                        values (:school, :id, :known, :deed, :at, :account)
                        """)
                .param("school", school.value())
                .param("id", UUID.randomUUID())
                .param("known", known)
                .param("deed", deed.name())
                .param("at", Timestamp.from(at))
                .param("account", account)
                .update();
    }

    /** The newest first. */
    List<Change> history(SchoolId school, int limit) {
        return jdbc.sql(
                        """
                        select it.known_id, known.network, known.location, it.deed, it.at, it.account,
                               known.gone_at is not null as gone
                          from place.change it
                          join place.known on known.school_id = it.school_id and known.id = it.known_id
                         where it.school_id = :school
                         order by it.at desc, it.id
                         limit :limit
                        """)
                .param("school", school.value())
                .param("limit", limit)
                .query((row, _) -> toChange(row))
                .list();
    }

    private static KnownAddress toKnown(ResultSet row) throws SQLException {
        return new KnownAddress(
                row.getObject("id", UUID.class),
                AddressRange.of(row.getString("network")).text(),
                row.getString("location"),
                row.getTimestamp("added_at").toInstant(),
                Optional.ofNullable(row.getObject("added_by", UUID.class)),
                Optional.ofNullable(row.getTimestamp("last_seen")).map(Timestamp::toInstant),
                row.getInt("pupils_today"));
    }

    private static Change toChange(ResultSet row) throws SQLException {
        return new Change(
                row.getObject("known_id", UUID.class),
                AddressRange.of(row.getString("network")).text(),
                row.getString("location"),
                Change.Deed.valueOf(row.getString("deed")),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("account", UUID.class)),
                row.getBoolean("gone"));
    }
}

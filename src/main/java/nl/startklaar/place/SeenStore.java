package nl.startklaar.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.place.UnknownAddress.Busy;
import nl.startklaar.place.UnknownAddress.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Who came from which address, counted per day. */
@Repository
class SeenStore {

    /** Whoever is refused from ever other addresses fills no disk: no school has so many. */
    private static final int MOST_A_DAY = 2_000;

    private static final int MOST_VISITORS_A_DAY = 5_000;

    private final JdbcClient jdbc;

    SeenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SeenKey key, Tally tally) {
        keyed(
                        """
                        insert into place.seen as it
                               (school_id, day, network, who, refused, in_school_hours, times, first_at, last_at)
                        select :school, :day, cast(:network as cidr), :who, :refused, :inSchoolHours, :times, :first, :last
                         where not :refused
                            or (select count(*) from place.seen where school_id = :school and day = :day) < :most
                        on conflict (school_id, day, network, who, refused, in_school_hours) do update
                           set times = it.times + excluded.times,
                               first_at = least(it.first_at, excluded.first_at),
                               last_at = greatest(it.last_at, excluded.last_at)
                        """,
                        key)
                .param("times", tally.times())
                .param("first", Timestamp.from(tally.first()))
                .param("last", Timestamp.from(tally.last()))
                .param("most", MOST_A_DAY)
                .update();
        if (!tally.visitors().isEmpty()) {
            addVisitors(key, List.copyOf(tally.visitors()));
        }
    }

    private void addVisitors(SeenKey key, List<Tally.Visitor> visitors) {
        keyed(
                        """
                        insert into place.seen_visitor
                               (school_id, day, network, who, refused, in_school_hours, device, person)
                        select :school, :day, cast(:network as cidr), :who, :refused, :inSchoolHours, it.device, it.person
                          from unnest(cast(:devices as text[]), cast(:people as text[])) it (device, person)
                         where not :refused
                            or (select count(*) from place.seen_visitor where school_id = :school and day = :day) < :most
                        on conflict do nothing
                        """,
                        key)
                .param(
                        "devices",
                        visitors.stream().map(Tally.Visitor::device).toArray(String[]::new))
                .param(
                        "people",
                        visitors.stream().map(Tally.Visitor::person).toArray(String[]::new))
                .param("most", MOST_VISITORS_A_DAY)
                .update();
    }

    private StatementSpec keyed(String sql, SeenKey key) {
        return jdbc.sql(sql)
                .param("school", key.school().value())
                .param("day", key.day())
                .param("network", key.site().cidr())
                .param("who", key.who().name())
                .param("refused", key.refused())
                .param("inSchoolHours", key.inSchoolHours());
    }

    /**
     * Those on no list, most refused first. Of IPv6 a network was seen: when only one address of it
     * is known, whoever was let in came from that one, and whoever was refused from another.
     */
    List<UnknownAddress> listUnknown(SchoolId school, LocalDate since) {
        return listUnknown(school, since, null);
    }

    /** Empty when it is on the list, or was not seen. */
    Optional<UnknownAddress> findUnknown(SchoolId school, LocalDate since, AddressRange site) {
        return listUnknown(school, since, site).stream().findFirst();
    }

    private List<UnknownAddress> listUnknown(
            SchoolId school, LocalDate since, @Nullable AddressRange only) {
        return jdbc.sql(
                        """
                        with unknown as (
                            select seen.*
                              from place.seen
                             where seen.school_id = :school
                               and seen.day >= :since
                               and seen.network = coalesce(cast(:only as cidr), seen.network)
                               and not exists (
                                   select 1
                                     from place.known
                                    where known.school_id = :school
                                      and known.gone_at is null
                                      and (known.network >>= seen.network
                                          or not seen.refused and known.network && seen.network))),
                        visitor as (
                            select it.network,
                                   count(distinct it.person) filter (where it.who = 'STAFF' and it.person <> '') as people,
                                   count(distinct it.device) filter (where it.device <> '') as devices,
                                   count(distinct it.device) filter (where it.device <> '' and it.refused) as refused_devices,
                                   count(distinct it.person) filter (where it.who = 'STAFF' and it.person <> '' and it.in_school_hours) as busy_people,
                                   count(distinct it.device) filter (where it.device <> '' and it.in_school_hours) as busy_devices,
                                   count(distinct it.device) filter (where it.device <> '' and it.in_school_hours and it.refused) as busy_refused_devices
                              from place.seen_visitor it
                             where it.school_id = :school
                               and it.day >= :since
                               and it.network = coalesce(cast(:only as cidr), it.network)
                             group by it.network),
                        counted as (
                            select network, sum(times) as times, min(first_at) as first_at, max(last_at) as last_at,
                                   coalesce(sum(times) filter (where refused), 0) as refused,
                                   min(first_at) filter (where refused) as refused_since,
                                   coalesce(sum(times) filter (where refused and in_school_hours), 0) as busy_refused
                              from unknown
                             group by network)
                        select counted.*,
                               coalesce(people, 0) as people,
                               coalesce(devices, 0) as devices,
                               coalesce(refused_devices, 0) as refused_devices,
                               coalesce(busy_people, 0) as busy_people,
                               coalesce(busy_devices, 0) as busy_devices,
                               coalesce(busy_refused_devices, 0) as busy_refused_devices
                          from counted
                          left join visitor on visitor.network = counted.network
                         order by counted.refused desc, counted.times desc, counted.network
                        """)
                .param("school", school.value())
                .param("since", since)
                .param("only", only == null ? null : only.cidr())
                .query((row, _) -> toUnknown(row))
                .list();
    }

    /** When somebody last came in from an address on the list. */
    Optional<Instant> findLastKnown(SchoolId school, LocalDate since) {
        return jdbc.sql(
                        """
                        select max(seen.last_at) as last_at
                          from place.seen
                          join place.known
                            on known.school_id = seen.school_id
                           and known.gone_at is null
                           and known.network && seen.network
                         where seen.school_id = :school
                           and seen.day >= :since
                           and not seen.refused
                        """)
                .param("school", school.value())
                .param("since", since)
                .query((row, _) ->
                        Optional.ofNullable(row.getTimestamp("last_at")).map(Timestamp::toInstant))
                .single();
    }

    /** False when somebody was told that day already. */
    boolean claimNotice(SchoolId school, LocalDate day) {
        return jdbc.sql(
                                """
                                insert into place.notice (school_id, day)
                                values (:school, :day)
                                on conflict do nothing
                                """)
                        .param("school", school.value())
                        .param("day", day)
                        .update()
                == 1;
    }

    boolean wasTold(SchoolId school, LocalDate day) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1
                              from place.notice
                             where school_id = :school
                               and day = :day)
                        """)
                .param("school", school.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void forget(SchoolId school, LocalDate before) {
        forget(
                "delete from place.seen_visitor where school_id = :school and day < :before",
                school,
                before);
        forget(
                "delete from place.seen where school_id = :school and day < :before",
                school,
                before);
        forget(
                "delete from place.notice where school_id = :school and day < :before",
                school,
                before);
    }

    private void forget(String sql, SchoolId school, LocalDate before) {
        jdbc.sql(sql).param("school", school.value()).param("before", before).update();
    }

    private static UnknownAddress toUnknown(ResultSet row) throws SQLException {
        var range = AddressRange.of(row.getString("network"));
        return new UnknownAddress(
                range.text(),
                range.isV4(),
                row.getInt("times"),
                row.getInt("people"),
                row.getInt("devices"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                new Refusals(
                        row.getInt("refused"),
                        row.getInt("refused_devices"),
                        Optional.ofNullable(row.getTimestamp("refused_since"))
                                .map(Timestamp::toInstant)),
                new Busy(
                        row.getInt("busy_people"),
                        row.getInt("busy_devices"),
                        row.getInt("busy_refused"),
                        row.getInt("busy_refused_devices")));
    }
}

package nl.startklaar.linking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links themselves, also the closed ones. */
@Repository
class MethodLinkStore {

    private final JdbcClient jdbc;

    MethodLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One deed at a time changes the links of a school. */
    void lock(SchoolId school) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('linking ' || :school, 0))")
                .param("school", school.toString())
                .query((row, rowNumber) -> rowNumber)
                .list();
    }

    List<Link> list(SchoolId school, SchoolYear year) {
        return jdbc.sql(
                        """
                        select id, start_year, method_id, level, target, target_id, pupils_of, first_day, gone_from
                          from linking.link
                         where school_id = :school
                           and start_year = :year
                         order by method_id, level, first_day, id
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .query(MethodLinkStore::toLink)
                .list();
    }

    /** Of all school years before this one, those that nobody closed. */
    List<Link> listOpenBefore(SchoolId school, SchoolYear year) {
        return jdbc.sql(
                        """
                        select id, start_year, method_id, level, target, target_id, pupils_of, first_day, gone_from
                          from linking.link
                         where school_id = :school
                           and start_year < :year
                           and gone_from is null
                         order by start_year, id
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .query(MethodLinkStore::toLink)
                .list();
    }

    List<Link> listOfPupil(SchoolId school, UUID pupil) {
        return jdbc.sql(
                        """
                        select id, start_year, method_id, level, target, target_id, pupils_of, first_day, gone_from
                          from linking.link
                         where school_id = :school
                           and target = 'PUPIL'
                           and target_id = :pupil
                         order by start_year, first_day, id
                        """)
                .param("school", school.value())
                .param("pupil", pupil)
                .query(MethodLinkStore::toLink)
                .list();
    }

    List<Link> listOfSet(SchoolId school, UUID set, String kind) {
        return jdbc.sql(
                        """
                        select link.id, start_year, method_id, level, target, target_id, pupils_of, first_day,
                               link.gone_from
                          from linking.change
                          join linking.link
                            on link.school_id = change.school_id
                           and link.id = change.link_id
                         where change.school_id = :school
                           and change.change_set_id = :set
                           and change.kind = :kind
                         order by link.id
                        """)
                .param("school", school.value())
                .param("set", set)
                .param("kind", kind)
                .query(MethodLinkStore::toLink)
                .list();
    }

    Optional<Link> find(SchoolId school, UUID link) {
        return jdbc.sql(
                        """
                        select id, start_year, method_id, level, target, target_id, pupils_of, first_day, gone_from
                          from linking.link
                         where school_id = :school
                           and id = :id
                        """)
                .param("school", school.value())
                .param("id", link)
                .query(MethodLinkStore::toLink)
                .optional();
    }

    /** Whether another one says the same and still holds. */
    boolean hasLike(SchoolId school, Link link, LocalDate today) {
        return list(school, link.year()).stream()
                .anyMatch(it -> !it.id().equals(link.id()) && it.isLike(link) && it.isOpen(today));
    }

    void add(SchoolId school, Link it) {
        jdbc.sql(
                        """
                        insert into linking.link
                               (school_id, id, start_year, method_id, level, target, target_id, pupils_of, first_day,
                                gone_from)
                        values (:school, :id, :year, :method, :level, :target, :who, :pupilsOf, :firstDay, :goneFrom)
                        """)
                .param("school", school.value())
                .param("id", it.id())
                .param("year", it.year().startYear())
                .param("method", it.method())
                .param("level", it.level())
                .param("target", it.target().name())
                .param("who", it.who())
                .param("pupilsOf", it.pupilsOf().orElse(null))
                .param("firstDay", it.firstDay())
                .param("goneFrom", it.goneFrom().orElse(null))
                .update();
    }

    /**
     * @param goneFrom null: it goes on
     */
    void setGoneFrom(SchoolId school, UUID link, @Nullable LocalDate goneFrom) {
        jdbc.sql(
                        """
                        update linking.link
                           set gone_from = :goneFrom
                         where school_id = :school
                           and id = :id
                        """)
                .param("school", school.value())
                .param("id", link)
                .param("goneFrom", goneFrom)
                .update();
    }

    private static Link toLink(ResultSet row, int rowNumber) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                new SchoolYear(row.getInt("start_year")),
                row.getObject("method_id", UUID.class),
                row.getString("level"),
                Link.Target.valueOf(row.getString("target")),
                row.getObject("target_id", UUID.class),
                Optional.ofNullable(row.getString("pupils_of")),
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("gone_from", LocalDate.class)));
    }
}

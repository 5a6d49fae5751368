package nl.startklaar.linking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

    /** Those that a deed opened or closed. */
    List<Link> listOfSet(SchoolId school, UUID set) {
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
                         order by link.id
                        """)
                .param("school", school.value())
                .param("set", set)
                .query(MethodLinkStore::toLink)
                .list();
    }

    void addAll(SchoolId school, List<Link> links) {
        jdbc.sql(
                        """
                        insert into linking.link
                               (school_id, id, start_year, method_id, level, target, target_id, pupils_of, first_day,
                                gone_from)
                        select :school, id, start_year, method_id, level, target, target_id, pupils_of,
                               cast(first_day as date), cast(gone_from as date)
                          from unnest(:ids, :years, :methods, :levels, :targets, :whos, :pupilsOf, :firstDays, :goneFroms)
                            as link (id, start_year, method_id, level, target, target_id, pupils_of, first_day,
                                     gone_from)
                        """)
                .param("school", school.value())
                .param("ids", ids(links))
                .param(
                        "years",
                        links.stream().map(it -> it.year().startYear()).toArray(Integer[]::new))
                .param("methods", links.stream().map(Link::method).toArray(UUID[]::new))
                .param("levels", texts(links, Link::level))
                .param("targets", texts(links, it -> it.target().name()))
                .param("whos", links.stream().map(Link::who).toArray(UUID[]::new))
                .param("pupilsOf", texts(links, it -> it.pupilsOf().orElse(null)))
                .param("firstDays", texts(links, it -> it.firstDay().toString()))
                .param("goneFroms", goneFroms(links))
                .update();
    }

    /** They end when they say they do. */
    void setGoneFrom(SchoolId school, List<Link> links) {
        jdbc.sql(
                        """
                        update linking.link
                           set gone_from = cast(changed.gone_from as date)
                          from unnest(:ids, :goneFroms) as changed (id, gone_from)
                         where link.school_id = :school
                           and link.id = changed.id
                        """)
                .param("school", school.value())
                .param("ids", ids(links))
                .param("goneFroms", goneFroms(links))
                .update();
    }

    private static UUID[] ids(List<Link> links) {
        return links.stream().map(Link::id).toArray(UUID[]::new);
    }

    private static @Nullable String[] goneFroms(List<Link> links) {
        return texts(links, it -> it.goneFrom().map(LocalDate::toString).orElse(null));
    }

    private static @Nullable String[] texts(
            List<Link> links, Function<Link, @Nullable String> text) {
        return links.stream().map(text).toArray(String[]::new);
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

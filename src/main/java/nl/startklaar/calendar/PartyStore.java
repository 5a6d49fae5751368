package nl.startklaar.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which parties a school has to do with, and what they announced for it. */
@Repository
class PartyStore {

    private final JdbcClient jdbc;

    PartyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those a school may choose from. */
    List<Party> listChoices(boolean practice, LocalDate day) {
        return jdbc.sql(
                        """
                        select id, kind, name, practice, valid_from, valid_to
                          from calendar.party
                         where practice = :practice
                           and :day between valid_from and coalesce(valid_to, 'infinity')
                         order by kind, name collate dutch, id
                        """)
                .param("practice", practice)
                .param("day", day)
                .query(PartyStore::toParty)
                .list();
    }

    List<UUID> listChosen(SchoolId school) {
        return jdbc.sql(
                        """
                        select party_id
                          from calendar.school_party
                         where school_id = :school
                        """)
                .param("school", school.value())
                .query((row, _) -> row.getObject("party_id", UUID.class))
                .list();
    }

    void choose(SchoolId school, UUID party) {
        jdbc.sql(
                        """
                        insert into calendar.school_party (school_id, party_id)
                        values (:school, :party)
                            on conflict do nothing
                        """)
                .param("school", school.value())
                .param("party", party)
                .update();
    }

    void dropChoices(SchoolId school) {
        jdbc.sql("delete from calendar.school_party where school_id = :school")
                .param("school", school.value())
                .update();
    }

    List<PublisherDate> listDates(SchoolId school, int startYear, LocalDate day) {
        return jdbc.sql(
                        """
                        select d.id, d.party_id, p.name as party_name, d.kind, d.day, d.start_year,
                               d.valid_from, d.valid_to, d.source
                          from calendar.school_party s
                          join calendar.party p on p.id = s.party_id
                          join calendar.publisher_date d on d.party_id = p.id
                         where s.school_id = :school
                           and d.start_year = :startYear
                           and :day between d.valid_from and coalesce(d.valid_to, 'infinity')
                           and :day between p.valid_from and coalesce(p.valid_to, 'infinity')
                         order by d.day, p.name collate dutch, d.id
                        """)
                .param("school", school.value())
                .param("startYear", startYear)
                .param("day", day)
                .query(PartyStore::toDate)
                .list();
    }

    List<MaintenanceWindow> listMaintenance(SchoolId school, DayRange during, LocalDate day) {
        return jdbc.sql(
                        """
                        select m.id, m.party_id, p.name as party_name, m.first_day, m.last_day,
                               m.words_nl, m.words_en, m.valid_from, m.valid_to, m.source
                          from calendar.school_party s
                          join calendar.party p on p.id = s.party_id
                          join calendar.maintenance_window m on m.party_id = p.id
                         where s.school_id = :school
                           and m.first_day <= :last
                           and m.last_day >= :first
                           and :day between m.valid_from and coalesce(m.valid_to, 'infinity')
                           and :day between p.valid_from and coalesce(p.valid_to, 'infinity')
                         order by m.first_day, p.name collate dutch, m.id
                        """)
                .param("school", school.value())
                .param("first", during.first())
                .param("last", during.last())
                .param("day", day)
                .query(PartyStore::toMaintenance)
                .list();
    }

    static Party toParty(ResultSet row, int rowNumber) throws SQLException {
        return new Party(
                row.getObject("id", UUID.class),
                PartyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getBoolean("practice"),
                toValidity(row));
    }

    static PublisherDate toDate(ResultSet row, int rowNumber) throws SQLException {
        return new PublisherDate(
                row.getObject("id", UUID.class),
                row.getObject("party_id", UUID.class),
                row.getString("party_name"),
                PublisherDate.Kind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getInt("start_year"),
                toValidity(row),
                row.getString("source"));
    }

    static MaintenanceWindow toMaintenance(ResultSet row, int rowNumber) throws SQLException {
        return new MaintenanceWindow(
                row.getObject("id", UUID.class),
                row.getObject("party_id", UUID.class),
                row.getString("party_name"),
                new DayRange(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                row.getString("words_nl"),
                row.getString("words_en"),
                toValidity(row),
                row.getString("source"));
    }

    static Validity toValidity(ResultSet row) throws SQLException {
        return new Validity(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}

package nl.startklaar.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a school calls: the parties it chose, and what it wrote down itself. */
@Repository
class ContactStore {

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A party of which we know no number stands there too, so that people see that it is theirs.
     */
    List<Contact> listChosen(SchoolId school, LocalDate day) {
        return jdbc.sql(
                        """
                        select p.kind, p.name,
                               coalesce(c.phone, '') as phone,
                               coalesce(c.email, '') as email,
                               coalesce(c.web, '') as web,
                               coalesce(c.hours, '') as hours,
                               coalesce(c.what_to_say, '') as what_to_say
                          from calendar.school_party s
                          join calendar.party p on p.id = s.party_id
                          left join calendar.contact c
                            on c.party_id = p.id
                           and :day between c.valid_from and coalesce(c.valid_to, 'infinity')
                         where s.school_id = :school
                           and :day between p.valid_from and coalesce(p.valid_to, 'infinity')
                         order by p.name collate dutch, p.id, c.id
                        """)
                .param("school", school.value())
                .param("day", day)
                .query((row, _) -> toContact(row, false))
                .list();
    }

    List<OwnContact> listOwn(SchoolId school) {
        return jdbc.sql(
                        """
                        select id, kind, name, phone, email, web, hours, what_to_say
                          from calendar.school_contact
                         where school_id = :school
                         order by name collate dutch, id
                        """)
                .param("school", school.value())
                .query((row, _) ->
                        new OwnContact(row.getObject("id", UUID.class), toContact(row, true)))
                .list();
    }

    void add(SchoolId school, OwnContact own) {
        save(
                """
                insert into calendar.school_contact
                       (school_id, id, kind, name, phone, email, web, hours, what_to_say)
                values (:school, :id, :kind, :name, :phone, :email, :web, :hours, :whatToSay)
                """,
                school,
                own);
    }

    boolean change(SchoolId school, OwnContact own) {
        return save(
                        """
                        update calendar.school_contact
                           set kind = :kind,
                               name = :name,
                               phone = :phone,
                               email = :email,
                               web = :web,
                               hours = :hours,
                               what_to_say = :whatToSay
                         where school_id = :school
                           and id = :id
                        """,
                        school,
                        own)
                == 1;
    }

    boolean remove(SchoolId school, UUID id) {
        return jdbc.sql(
                                """
                                delete from calendar.school_contact
                                 where school_id = :school
                                   and id = :id
                                """)
                        .param("school", school.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private int save(String sql, SchoolId school, OwnContact own) {
        var contact = own.contact();
        return jdbc.sql(sql)
                .param("school", school.value())
                .param("id", own.id())
                .param("kind", contact.kind().name())
                .param("name", contact.name())
                .param("phone", contact.reach().phone())
                .param("email", contact.reach().email())
                .param("web", contact.reach().web())
                .param("hours", contact.reach().hours())
                .param("whatToSay", contact.reach().whatToSay())
                .update();
    }

    private static Contact toContact(ResultSet row, boolean own) throws SQLException {
        return new Contact(
                PartyKind.valueOf(row.getString("kind")), row.getString("name"), toReach(row), own);
    }

    static Reach toReach(ResultSet row) throws SQLException {
        return new Reach(
                row.getString("phone"),
                row.getString("email"),
                row.getString("web"),
                row.getString("hours"),
                row.getString("what_to_say"));
    }
}

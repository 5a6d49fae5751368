package nl.startklaar.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything we know of parties, for who keeps it: also what has ended. */
@Repository
class PartyBookStore {

    private final JdbcClient jdbc;

    PartyBookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Party> listParties() {
        return jdbc.sql(
                        """
                        select id, kind, name, practice, valid_from, valid_to
                          from calendar.party
                         order by practice, kind, name collate dutch, id
                        """)
                .query(PartyStore::toParty)
                .list();
    }

    Optional<Party> findParty(UUID id) {
        return jdbc.sql(
                        """
                        select id, kind, name, practice, valid_from, valid_to
                          from calendar.party
                         where id = :id
                        """)
                .param("id", id)
                .query(PartyStore::toParty)
                .optional();
    }

    void add(Party party) {
        jdbc.sql(
                        """
                        insert into calendar.party (id, kind, name, practice, valid_from, valid_to)
                        values (:id, :kind, :name, :practice, :from, :until)
                        """)
                .param("id", party.id())
                .param("kind", party.kind().name())
                .param("name", party.name())
                .param("practice", party.practice())
                .param("from", party.validity().from())
                .param("until", party.validity().until())
                .update();
    }

    void rename(UUID party, String name) {
        jdbc.sql("update calendar.party set name = :name where id = :id")
                .param("id", party)
                .param("name", name)
                .update();
    }

    List<PartyContact> listContacts(UUID party) {
        return jdbc.sql(
                        """
                        select id, party_id, phone, email, web, hours, what_to_say,
                               valid_from, valid_to, source
                          from calendar.contact
                         where party_id = :party
                         order by valid_from desc, id
                        """)
                .param("party", party)
                .query((row, _) ->
                        new PartyContact(
                                row.getObject("id", UUID.class),
                                row.getObject("party_id", UUID.class),
                                ContactStore.toReach(row),
                                PartyStore.toValidity(row),
                                row.getString("source")))
                .list();
    }

    void add(PartyContact contact) {
        jdbc.sql(
                        """
                        insert into calendar.contact
                               (id, party_id, phone, email, web, hours, what_to_say, valid_from, valid_to, source)
                        values (:id, :party, :phone, :email, :web, :hours, :whatToSay, :from, :until, :source)
                        """)
                .param("id", contact.id())
                .param("party", contact.party())
                .param("phone", contact.reach().phone())
                .param("email", contact.reach().email())
                .param("web", contact.reach().web())
                .param("hours", contact.reach().hours())
                .param("whatToSay", contact.reach().whatToSay())
                .param("from", contact.validity().from())
                .param("until", contact.validity().until())
                .param("source", contact.source())
                .update();
    }

    List<PublisherDate> listDates(UUID party) {
        return jdbc.sql(
                        """
                        select d.id, d.party_id, p.name as party_name, d.kind, d.day, d.start_year,
                               d.valid_from, d.valid_to, d.source
                          from calendar.publisher_date d
                          join calendar.party p on p.id = d.party_id
                         where d.party_id = :party
                         order by d.day desc, d.id
                        """)
                .param("party", party)
                .query(PartyStore::toDate)
                .list();
    }

    void add(PublisherDate date) {
        jdbc.sql(
                        """
                        insert into calendar.publisher_date
                               (id, party_id, kind, day, start_year, valid_from, valid_to, source)
                        values (:id, :party, :kind, :day, :startYear, :from, :until, :source)
                        """)
                .param("id", date.id())
                .param("party", date.party())
                .param("kind", date.kind().name())
                .param("day", date.day())
                .param("startYear", date.startYear())
                .param("from", date.validity().from())
                .param("until", date.validity().until())
                .param("source", date.source())
                .update();
    }

    List<MaintenanceWindow> listMaintenance(UUID party) {
        return jdbc.sql(
                        """
                        select m.id, m.party_id, p.name as party_name, m.first_day, m.last_day,
                               m.words_nl, m.words_en, m.valid_from, m.valid_to, m.source
                          from calendar.maintenance_window m
                          join calendar.party p on p.id = m.party_id
                         where m.party_id = :party
                         order by m.first_day desc, m.id
                        """)
                .param("party", party)
                .query(PartyStore::toMaintenance)
                .list();
    }

    void add(MaintenanceWindow window) {
        jdbc.sql(
                        """
                        insert into calendar.maintenance_window
                               (id, party_id, first_day, last_day, words_nl, words_en, valid_from, valid_to, source)
                        values (:id, :party, :first, :last, :dutch, :english, :from, :until, :source)
                        """)
                .param("id", window.id())
                .param("party", window.party())
                .param("first", window.days().first())
                .param("last", window.days().last())
                .param("dutch", window.dutch())
                .param("english", window.english())
                .param("from", window.validity().from())
                .param("until", window.validity().until())
                .param("source", window.source())
                .update();
    }

    /** False when this party has nothing of that kind with this id. */
    boolean end(Fact fact, UUID party, UUID id, LocalDate lastDay) {
        var sql =
                switch (fact) {
                    case PARTY ->
                            """
                            update calendar.party
                               set valid_to = :lastDay
                             where id = :party
                               and id = :id
                            """;
                    case CONTACT ->
                            """
                            update calendar.contact
                               set valid_to = :lastDay
                             where party_id = :party
                               and id = :id
                            """;
                    case DATE ->
                            """
                            update calendar.publisher_date
                               set valid_to = :lastDay
                             where party_id = :party
                               and id = :id
                            """;
                    case MAINTENANCE ->
                            """
                            update calendar.maintenance_window
                               set valid_to = :lastDay
                             where party_id = :party
                               and id = :id
                            """;
                };
        return jdbc.sql(sql)
                        .param("party", party)
                        .param("id", id)
                        .param("lastDay", lastDay)
                        .update()
                == 1;
    }
}

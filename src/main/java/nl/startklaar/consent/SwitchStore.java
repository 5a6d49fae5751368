package nl.startklaar.consent;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.catalogue.SharedField;
import nl.startklaar.consent.ConsentPeriod.Deed;
import nl.startklaar.consent.ConsentPeriod.Off;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SwitchStore {

    private final JdbcClient jdbc;

    SwitchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ConsentPeriod> list(SchoolId school) {
        return jdbc.sql(
                        """
                        select id, publisher_id, first_day, gone_from, fields, on_at, on_by, off_at, off_by, off_how
                          from consent.switch
                         where school_id = :school
                         order by on_at desc, id
                        """)
                .param("school", school.value())
                .query(SwitchStore::toPeriod)
                .list();
    }

    /** Of two at once, one. */
    boolean on(
            SchoolId school,
            UUID publisher,
            LocalDate firstDay,
            Set<SharedField> agreed,
            Deed deed) {
        return jdbc.sql(
                                """
                                insert into consent.switch
                                       (school_id, id, publisher_id, first_day, fields, on_at, on_by)
                                values (:school, :id, :publisher, :firstDay, :fields, :at, :by)
                                    on conflict (school_id, publisher_id) where gone_from is null do nothing
                                """)
                        .param("school", school.value())
                        .param("id", UUID.randomUUID())
                        .param("publisher", publisher)
                        .param("firstDay", firstDay)
                        .param(
                                "fields",
                                agreed.stream().map(Enum::name).sorted().toArray(String[]::new))
                        .param("at", Timestamp.from(deed.at()))
                        .param("by", deed.by())
                        .update()
                == 1;
    }

    boolean off(SchoolId school, UUID publisher, LocalDate goneFrom, Deed deed) {
        return end(school, publisher, goneFrom, deed, "SCHOOL");
    }

    boolean agreeAnew(SchoolId school, UUID publisher, LocalDate goneFrom, Deed deed) {
        return end(school, publisher, goneFrom, deed, "AGREED_ANEW");
    }

    boolean giveUp(SchoolId school, UUID publisher, LocalDate goneFrom, Instant at) {
        return end(school, publisher, goneFrom, new Deed(at, null), "GIVEN_UP");
    }

    private boolean end(
            SchoolId school, UUID publisher, LocalDate goneFrom, Deed deed, String how) {
        return jdbc.sql(
                                """
                                update consent.switch
                                   set gone_from = :goneFrom,
                                       off_at = :at,
                                       off_by = :by,
                                       off_how = :how
                                 where school_id = :school
                                   and publisher_id = :publisher
                                   and gone_from is null
                                """)
                        .param("school", school.value())
                        .param("publisher", publisher)
                        .param("goneFrom", goneFrom)
                        .param("at", Timestamp.from(deed.at()))
                        .param("by", deed.by())
                        .param("how", how)
                        .update()
                == 1;
    }

    private static ConsentPeriod toPeriod(ResultSet row, int rowNumber) throws SQLException {
        return new ConsentPeriod(
                row.getObject("id", UUID.class),
                row.getObject("publisher_id", UUID.class),
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("gone_from", LocalDate.class)),
                toFields(row.getArray("fields")),
                new Deed(row.getTimestamp("on_at").toInstant(), row.getObject("on_by", UUID.class)),
                toOff(row));
    }

    private static Set<SharedField> toFields(Array fields) throws SQLException {
        return Arrays.stream((String[]) fields.getArray())
                .map(SharedField::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Off toOff(ResultSet row) throws SQLException {
        var how = row.getString("off_how");
        if (how == null) {
            return new Off.StillOn();
        }
        var at = row.getTimestamp("off_at").toInstant();
        var deed = new Deed(at, row.getObject("off_by", UUID.class));
        return switch (how) {
            case "GIVEN_UP" -> new Off.GivenUp(at);
            case "AGREED_ANEW" -> new Off.AgreedAnew(deed);
            default -> new Off.BySchool(deed);
        };
    }
}

package nl.startklaar.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CatalogueStore {

    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two files at once would both give an id to what is new. */
    void waitForOthers() {
        jdbc.sql("lock table catalogue.publisher in share row exclusive mode").update();
    }

    List<Publisher> listPublishers() {
        return jdbc.sql(
                        """
                        select id, code, name, roster, end_month, end_day, ends_direct_way, fields, purpose,
                               email, phone, website, offered
                          from catalogue.publisher
                         order by name collate dutch, id
                        """)
                .query((row, rowNumber) -> toPublisher(row, ""))
                .list();
    }

    List<TeachingMethod> listMethods() {
        return jdbc.sql(
                        """
                        select id, publisher_id, code, name, subject, offered
                          from catalogue.method
                         order by name collate dutch, id
                        """)
                .query((row, rowNumber) -> toMethod(row, ""))
                .list();
    }

    List<Product> listProducts() {
        return jdbc.sql(
                        """
                        select id, method_id, code, name, year_group, audience, opens, address, icon,
                               device_profile, only_at_school, offered
                          from catalogue.product
                         order by method_id, year_group nulls first, name collate dutch, id
                        """)
                .query((row, rowNumber) -> toProduct(row))
                .list();
    }

    /** For which year groups each method has something. */
    Map<UUID, Set<String>> listLevels() {
        return jdbc
                .sql(
                        """
                        select distinct method_id, year_group
                          from catalogue.product
                         where year_group is not null
                        """)
                .query((row, rowNumber) ->
                        Map.entry(
                                row.getObject("method_id", UUID.class),
                                row.getString("year_group")))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    void keep(Publisher it) {
        jdbc.sql(
                        """
                        insert into catalogue.publisher
                               (id, code, name, roster, end_month, end_day, ends_direct_way, fields, purpose,
                                email, phone, website, offered)
                        values (:id, :code, :name, :roster, :month, :day, :ends, :fields, :purpose,
                                :email, :phone, :website, :offered)
                            on conflict (id) do update
                           set code = excluded.code,
                               name = excluded.name,
                               roster = excluded.roster,
                               end_month = excluded.end_month,
                               end_day = excluded.end_day,
                               ends_direct_way = excluded.ends_direct_way,
                               fields = excluded.fields,
                               purpose = excluded.purpose,
                               email = excluded.email,
                               phone = excluded.phone,
                               website = excluded.website,
                               offered = excluded.offered
                        """)
                .param("id", it.id())
                .param("code", it.code())
                .param("name", it.name())
                .param("roster", it.roster().name())
                .param("month", it.lastDayToEnd().getMonthValue())
                .param("day", it.lastDayToEnd().getDayOfMonth())
                .param("ends", it.endsDirectWay())
                .param(
                        "fields",
                        it.fields().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("purpose", it.purpose())
                .param("email", it.email())
                .param("phone", it.phone())
                .param("website", it.website())
                .param("offered", it.offered())
                .update();
    }

    void keep(TeachingMethod it) {
        jdbc.sql(
                        """
                        insert into catalogue.method (id, publisher_id, code, name, subject, offered)
                        values (:id, :publisher, :code, :name, :subject, :offered)
                            on conflict (id) do update
                           set code = excluded.code,
                               name = excluded.name,
                               subject = excluded.subject,
                               offered = excluded.offered
                        """)
                .param("id", it.id())
                .param("publisher", it.publisher())
                .param("code", it.code())
                .param("name", it.name())
                .param("subject", it.subject())
                .param("offered", it.offered())
                .update();
    }

    void keep(Product it) {
        jdbc.sql(
                        """
                        insert into catalogue.product
                               (id, method_id, code, name, year_group, audience, opens, address, icon,
                                device_profile, only_at_school, offered)
                        values (:id, :method, :code, :name, :yearGroup, :audience, :opens, :address, :icon,
                                :device, :onlyAtSchool, :offered)
                            on conflict (id) do update
                           set code = excluded.code,
                               name = excluded.name,
                               year_group = excluded.year_group,
                               audience = excluded.audience,
                               opens = excluded.opens,
                               address = excluded.address,
                               icon = excluded.icon,
                               device_profile = excluded.device_profile,
                               only_at_school = excluded.only_at_school,
                               offered = excluded.offered
                        """)
                .param("id", it.id())
                .param("method", it.method())
                .param("code", it.code())
                .param("name", it.name())
                .param("yearGroup", it.yearGroup().orElse(null))
                .param("audience", it.audience().name())
                .param("opens", it.opens().name())
                .param("address", it.address())
                .param("icon", it.icon())
                .param("device", it.deviceProfile())
                .param("onlyAtSchool", it.onlyAtSchool())
                .param("offered", it.offered())
                .update();
    }

    /** Where it stands beside others, what they share bears its name in front. */
    static Publisher toPublisher(ResultSet row, String prefix) throws SQLException {
        return new Publisher(
                row.getObject(prefix + "id", UUID.class),
                row.getString(prefix + "code"),
                row.getString(prefix + "name"),
                Publisher.RosterBy.valueOf(row.getString("roster")),
                MonthDay.of(row.getInt("end_month"), row.getInt("end_day")),
                row.getBoolean("ends_direct_way"),
                Arrays.stream((String[]) row.getArray("fields").getArray())
                        .map(SharedField::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("purpose"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("website"),
                row.getBoolean(prefix + "offered"));
    }

    static TeachingMethod toMethod(ResultSet row, String prefix) throws SQLException {
        return new TeachingMethod(
                row.getObject(prefix + "id", UUID.class),
                row.getObject("publisher_id", UUID.class),
                row.getString(prefix + "code"),
                row.getString(prefix + "name"),
                row.getString("subject"),
                row.getBoolean(prefix + "offered"));
    }

    static Product toProduct(ResultSet row) throws SQLException {
        return new Product(
                row.getObject("id", UUID.class),
                row.getObject("method_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                Optional.ofNullable(row.getString("year_group")),
                Product.Audience.valueOf(row.getString("audience")),
                Product.Opens.valueOf(row.getString("opens")),
                row.getString("address"),
                row.getString("icon"),
                row.getString("device_profile"),
                row.getBoolean("only_at_school"),
                row.getBoolean("offered"));
    }
}

package nl.startklaar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.SharedField;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives a test material to open: what a publisher offers, and the bare rows of a licence, a switch
 * and a link. How these rows come about in real life is tested where they are made.
 */
@TestComponent
public class GivenMaterial {

    private final Catalogue catalogue;
    private final InSchool inSchool;
    private final JdbcClient jdbc;

    GivenMaterial(Catalogue catalogue, InSchool inSchool, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.inSchool = inSchool;
        this.jdbc = jdbc;
    }

    /** One that is of nobody else's test; yearly contracts end by 30 June. */
    public Publisher aPublisher() {
        var id = UUID.randomUUID();
        var publisher =
                new Publisher(
                        id,
                        "lantaarn-" + id,
                        "Uitgeverij De Lantaarn",
                        Publisher.RosterBy.LINK,
                        MonthDay.of(6, 30),
                        false,
                        Set.of(SharedField.GIVEN_NAME, SharedField.GROUP),
                        "Oefenen op het eigen niveau.",
                        "licenties@delantaarn.example",
                        "010 000 00 21",
                        "www.delantaarn.example",
                        true);
        catalogue.keep(List.of(publisher), List.of(), List.of());
        return publisher;
    }

    /** The same publisher with another contract: from now on it asks exactly this. */
    public void asks(Publisher it, SharedField... fields) {
        catalogue.keep(
                List.of(
                        new Publisher(
                                it.id(),
                                it.code(),
                                it.name(),
                                it.roster(),
                                it.lastDayToEnd(),
                                it.endsDirectWay(),
                                Set.of(fields),
                                it.purpose(),
                                it.email(),
                                it.phone(),
                                it.website(),
                                it.offered())),
                List.of(),
                List.of());
    }

    public TeachingMethod aMethod(Publisher publisher, String name) {
        var id = UUID.randomUUID();
        var method = new TeachingMethod(id, publisher.id(), "m-" + id, name, "rekenen", true);
        catalogue.keep(List.of(), List.of(method), List.of());
        return method;
    }

    /**
     * @param level absent for a product for all levels
     */
    public Product aProduct(
            TeachingMethod method, @Nullable String level, Product.Audience audience) {
        var id = UUID.randomUUID();
        var product =
                new Product(
                        id,
                        method.id(),
                        "p-" + id,
                        method.name() + (level == null ? "" : " " + level),
                        Optional.ofNullable(level),
                        audience,
                        Product.Opens.INSIDE,
                        "",
                        "",
                        "",
                        true);
        catalogue.keep(List.of(), List.of(), List.of(product));
        return product;
    }

    /** For the whole school, without a count; null as last day: it goes on. */
    public UUID aLicence(
            SchoolId school,
            TeachingMethod method,
            @Nullable String yearGroup,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        var id = UUID.randomUUID();
        inSchool.run(
                school,
                () -> {
                    jdbc.sql(
                                    """
                                    insert into licence.contract
                                           (school_id, id, method_id, kind, channel, supplier, reference, first_day)
                                    values (:school, :id, :method, 'YEARLY', 'OWN', '', '', :firstDay)
                                    """)
                            .param("school", school.value())
                            .param("id", id)
                            .param("method", method.id())
                            .param("firstDay", firstDay)
                            .update();
                    jdbc.sql(
                                    """
                                    insert into licence.licence
                                           (school_id, id, contract_id, method_id, year_group, unit, first_day, last_day)
                                    values (:school, :id, :id, :method, :yearGroup, 'GROUP', :firstDay, :lastDay)
                                    """)
                            .param("school", school.value())
                            .param("id", id)
                            .param("method", method.id())
                            .param("yearGroup", yearGroup)
                            .param("firstDay", firstDay)
                            .param("lastDay", lastDay)
                            .update();
                });
        return id;
    }

    /** From now on the licence is per pupil, and these have a seat. */
    public void seats(SchoolId school, UUID licence, UUID... pupils) {
        inSchool.run(
                school,
                () -> {
                    jdbc.sql(
                                    """
                                    update licence.licence
                                       set unit = 'PUPIL'
                                     where school_id = :school
                                       and id = :licence
                                    """)
                            .param("school", school.value())
                            .param("licence", licence)
                            .update();
                    jdbc.sql(
                                    """
                                    insert into licence.seat (school_id, id, licence_id, pupil_id, first_day)
                                    select school_id, gen_random_uuid(), id, unnest(:pupils::uuid[]), first_day
                                      from licence.licence
                                     where school_id = :school
                                       and id = :licence
                                    """)
                            .param("school", school.value())
                            .param("licence", licence)
                            .param("pupils", pupils)
                            .update();
                });
    }

    public void switchedOn(SchoolId school, Publisher publisher, LocalDate firstDay) {
        inSchool.run(
                school,
                () ->
                        jdbc.sql(
                                        """
                                        insert into consent.switch (school_id, id, publisher_id, first_day, fields, on_at)
                                        values (:school, :id, :publisher, :firstDay, :fields, :at)
                                        """)
                                .param("school", school.value())
                                .param("id", UUID.randomUUID())
                                .param("publisher", publisher.id())
                                .param("firstDay", firstDay)
                                .param(
                                        "fields",
                                        publisher.fields().stream()
                                                .map(Enum::name)
                                                .toArray(String[]::new))
                                .param("at", java.sql.Timestamp.from(TestTime.NOW))
                                .update());
    }

    /**
     * @param pupilsOf the year group of the pupils of the group who get it; absent for all of them
     */
    public UUID aGroupLink(
            SchoolId school,
            SchoolYear year,
            UUID group,
            @Nullable String pupilsOf,
            TeachingMethod method,
            String level) {
        return link(school, year, "GROUP", group, pupilsOf, method, level);
    }

    public UUID aPupilLink(
            SchoolId school, SchoolYear year, UUID pupil, TeachingMethod method, String level) {
        return link(school, year, "PUPIL", pupil, null, method, level);
    }

    private UUID link(
            SchoolId school,
            SchoolYear year,
            String target,
            UUID targetId,
            @Nullable String pupilsOf,
            TeachingMethod method,
            String level) {
        var id = UUID.randomUUID();
        inSchool.run(
                school,
                () ->
                        jdbc.sql(
                                        """
                                        insert into linking.link
                                               (school_id, id, start_year, method_id, level, target, target_id, pupils_of, first_day)
                                        values (:school, :id, :year, :method, :level, :target, :targetId, :pupilsOf, :firstDay)
                                        """)
                                .param("school", school.value())
                                .param("id", id)
                                .param("year", year.startYear())
                                .param("method", method.id())
                                .param("level", level)
                                .param("target", target)
                                .param("targetId", targetId)
                                .param("pupilsOf", pupilsOf)
                                .param("firstDay", year.firstDay())
                                .update());
        return id;
    }
}

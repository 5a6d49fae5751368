package nl.startklaar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.calendar.Deviation;
import nl.startklaar.calendar.SchoolCalendars;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What is left when our SQL forgets its "where": every page of a school is asked for twice, once as
 * it is and once with the school taken out of every query. Row-level security alone must give the
 * same page, and never a word of the neighbour.
 */
@HouseTest
class BackstopTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired MockMvc mvc;
    @Autowired Given given;
    @Autowired SignedIn signedIn;
    @Autowired Imports imports;
    @Autowired SchoolCalendars calendars;
    @Autowired Rosters rosters;

    private Optional<School> school = Optional.empty();

    @BeforeEach
    void twoSchoolsFullOfData() {
        school = Optional.of(full("Eigen"));
        full("Zwijgend");
    }

    @Test
    void theHookTakesTheSchoolOutOfAQuery() {
        assertThat(
                        ForgottenWhere.forget(
                                "select 1 from roster.pupil p where p.school_id = ? and p.id = ?"))
                .isEqualTo(
                        "select 1 from roster.pupil p where cast(? as uuid) is not null and p.id = ?");
    }

    @Test
    void everyPageIsTheSameWithoutTheWhereAndShowsNoNeighbour() throws Exception {
        var cookie = signedIn.as(Role.ICT_COORDINATOR, school());
        int before = ForgottenWhere.statementsForgotten();
        for (String address : pages()) {
            var asItIs = show(address, cookie);
            var forgetful = ForgottenWhere.during(() -> show(address, cookie));

            assertThat(forgetful).as(address).isEqualTo(asItIs).doesNotContain("Zwijgend");
        }
        assertThat(ForgottenWhere.statementsForgotten() - before).isGreaterThan(40);
    }

    /** The offender: without the policy a forgotten "where" does show the neighbour. */
    @Test
    void seesTheNeighbourWhenThePolicyIsGone(@Autowired @Qualifier("owner") JdbcClient owner)
            throws Exception {
        owner.sql("alter table roster.base_group disable row level security").update();
        try {
            var names =
                    ForgottenWhere.during(() -> rosters.read(school().id(), YEAR)).groups().stream()
                            .map(BaseGroup::name)
                            .toList();
            assertThat(names).contains("Zwijgendgroep");
        } finally {
            owner.sql("alter table roster.base_group enable row level security").update();
        }
    }

    @Test
    void theRosterOfOneSchoolStaysItsOwn() throws Exception {
        var asItIs = rosters.read(school().id(), YEAR);

        assertThat(ForgottenWhere.during(() -> rosters.read(school().id(), YEAR)))
                .isEqualTo(asItIs);
        assertThat(asItIs.pupils()).hasSize(2);
    }

    private School school() {
        return school.orElseThrow();
    }

    /** A school whose every name begins with this word. */
    private School full(String word) {
        var it = given.aSchool();
        var sent =
                imports.preview(
                        it.id(),
                        new ByteArrayInputStream(edexml(it, word).getBytes(UTF_8)),
                        word + ".xml");
        imports.apply(it.id(), sent.run(), false);
        calendars.addDeviation(
                it.id(),
                new Deviation(
                        Deviation.Kind.DAY_OFF,
                        LocalDate.of(2026, 10, 5),
                        LocalDate.of(2026, 10, 5),
                        word + "e studiedag"));
        return it;
    }

    private static String edexml(School school, String word) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <EDEX><school><schooljaar>2026-2027</schooljaar><peildatum>2026-09-01</peildatum>
        <brincode>%1$s</brincode><dependancecode>%2$s</dependancecode></school>
        <groepen><groep key="g1"><naam>%3$sgroep</naam><jaargroep>5</jaargroep></groep></groepen>
        <leerlingen>
        <leerling key="p1"><achternaam>%3$sachter</achternaam><roepnaam>%3$sroep</roepnaam><geboortedatum>2018-01-02</geboortedatum><jaargroep>5</jaargroep><groep key="g1"/></leerling>
        <leerling key="p2"><achternaam>%3$sander</achternaam><roepnaam>%3$sroep</roepnaam><geboortedatum>2018-03-04</geboortedatum><jaargroep>5</jaargroep></leerling>
        </leerlingen>
        <leerkrachten><leerkracht key="l1"><achternaam>%3$sjuf</achternaam><roepnaam>Anja</roepnaam><rol>LRK</rol></leerkracht></leerkrachten>
        </EDEX>
        """
                .formatted(
                        school.brin().code().substring(0, 4),
                        school.brin().code().substring(4),
                        word);
    }

    /** Every page of a school that the matrix knows, with things that are really there. */
    private List<String> pages() throws IOException {
        var group = rosters.read(school().id(), YEAR).groups().getFirst().id();
        var run = imports.findLatest(school().id()).orElseThrow().run();
        try (var lines = Files.lines(Path.of("src/test/resources/matrix/routes.tsv"))) {
            return lines.filter(it -> it.startsWith("GET\t/s/{school}"))
                    .map(it -> it.split("\t")[1])
                    .map(it -> it.replace("{school}", school().brin().code()))
                    .map(it -> it.replace("{code}", "N3"))
                    .map(it -> it.replace("{group}", group.toString()))
                    .map(it -> it.replace("{run}", run.toString()))
                    .map(it -> it.replaceAll("\\{[^}]+}", new UUID(0, 1).toString()))
                    .toList();
        }
    }

    private String show(String address, Cookie cookie) throws Exception {
        return mvc.perform(get(address).cookie(cookie).accept("text/html"))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("(name=\"_csrf\" value=|\\?_csrf=)\"?[^\"]*\"", "")
                .replaceAll("name=\"nieuw\" value=\"[^\"]*\"", "") // the id that is given once
                .replaceAll("value=\"[A-Za-z0-9_-]{80,}\"", "");
    }
}

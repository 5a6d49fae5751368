package nl.startklaar.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.startklaar.plan.PlanGiven.EDEXML;
import static nl.startklaar.plan.PlanGiven.bytes;
import static nl.startklaar.plan.PlanGiven.edexml;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.School;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Names that went wrong somewhere, once, all the way through the database and JSON. */
@HouseTest
class ImportNamesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final School school;

    @Autowired
    ImportNamesTest(Given given) {
        school = given.aSchool();
    }

    @Test
    void keepsEveryNameToTheByte(@Autowired Imports imports, @Autowired Rosters rosters) {
        var names =
                Arrays.asList(JSON.readValue(bytes(EDEXML.resolve("names.json")), String[].class));
        var run = imports.preview(school.id(), file(names, Normalizer.Form.NFD), "EDEX.XML").run();
        imports.apply(school.id(), run, false);

        var roster = rosters.read(school.id(), new SchoolYear(2026));
        var kept = names.stream().map(ImportNamesTest::kept).toList();
        assertThat(roster.pupils())
                .extracting(it -> it.name().given())
                .containsExactlyInAnyOrderElementsOf(kept);
        assertThat(roster.staff())
                .extracting(it -> it.name().given())
                .containsExactlyInAnyOrderElementsOf(kept);
        assertThat(roster.groups())
                .extracting(it -> it.name())
                .containsExactlyInAnyOrderElementsOf(kept);
        assertThat(JSON.readValue(JSON.writeValueAsString(roster), RosterState.class))
                .isEqualTo(roster);

        var again = imports.preview(school.id(), file(names, Normalizer.Form.NFC), "EDEX.XML");
        assertThat(again.status()).isEqualTo("UNCHANGED");
    }

    private ByteArrayInputStream file(List<String> names, Normalizer.Form form) {
        var groups = new StringBuilder();
        var pupils = new StringBuilder();
        var staff = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            var name = xml(Normalizer.normalize(names.get(i), form));
            groups.append(
                    "<groep key='g%d'><naam>%s</naam><jaargroep>3</jaargroep></groep>"
                            .formatted(i, name));
            pupils.append(
                    "<leerling key='p%d'><roepnaam>%s</roepnaam><groep key='g%d'/></leerling>"
                            .formatted(i, name, i));
            staff.append(
                    "<leerkracht key='l%d'><roepnaam>%s</roepnaam></leerkracht>"
                            .formatted(i, name));
        }
        var parts =
                "<groepen>"
                        + groups
                        + "</groepen><leerlingen>"
                        + pupils
                        + "</leerlingen><leerkrachten>"
                        + staff
                        + "</leerkrachten>";
        return new ByteArrayInputStream(
                edexml(parts)
                        .replace(
                                "<brincode>99AA</brincode>",
                                "<brincode>" + school.brin() + "</brincode>")
                        .getBytes(UTF_8));
    }

    private static String xml(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String kept(String name) {
        var lines = name.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(lines.strip(), Normalizer.Form.NFC);
    }
}

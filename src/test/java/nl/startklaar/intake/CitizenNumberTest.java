package nl.startklaar.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.school.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the format can say about a child and we may not know, gets nowhere at all. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class CitizenNumberTest {

    /**
     * An invented number that passes the eleven test; no file of ours has it for another reason.
     */
    private static final String BSN = "999990019";

    private static final String FILE =
            """
            <EDEX><school><schooljaar>2026-2027</schooljaar><brincode>%s</brincode>
            <commentaar>999990019</commentaar></school>
            <groepen><groep key="g1"><naam>3A</naam><jaargroep>3</jaargroep>
            <toevoegingen><blok><code>x</code><opmerking>999990019</opmerking></blok></toevoegingen></groep></groepen>
            <leerlingen>
            <leerling key="p1"><achternaam>Berg</achternaam><roepnaam>Noor</roepnaam><groep key="g1"/>
            <bsn>999990019</bsn></leerling>
            <leerling key="p2"><achternaam>Smit</achternaam><roepnaam>Jip</roepnaam><groep key="g1"/>
            <onderwijsnummer>999990019</onderwijsnummer></leerling>
            <leerling key="p3"><achternaam>Vos</achternaam><roepnaam>Sem</roepnaam><groep key="g1"/>
            <sofinummer>999990019</sofinummer><toevoegingen><blok><bsn>999990019</bsn></blok></toevoegingen></leerling>
            </leerlingen></EDEX>
            """;

    private final School school;

    @Autowired
    CitizenNumberTest(Given given) {
        school = given.aSchool();
    }

    @Test
    void isNowhereAfterAnImport(
            @Autowired Imports imports,
            @Autowired @Qualifier("owner") JdbcClient owner,
            CapturedOutput log) {
        var whole = FILE.formatted(school.brin());
        var waiting = imports.preview(school.id(), bytes(whole), "EDEX.XML");
        assertThat(placesWith(owner, BSN)).isEmpty();
        assertThat(placesWith(owner, "Berg")).isNotEmpty(); // the search finds what is there

        var applied = imports.apply(school.id(), waiting.run(), false);
        var broken =
                imports.preview(
                        school.id(),
                        bytes(whole.replace("</bsn></leerling>", "</leerling>")),
                        "EDEX.XML");

        assertThat(applied.status()).isEqualTo("APPLIED");
        assertThat(broken.isRefused()).isTrue();
        assertThat(placesWith(owner, BSN)).isEmpty();
        assertThat(log.getAll()).doesNotContain(BSN);
        assertThat(
                        JsonMapper.builder()
                                .build()
                                .writeValueAsString(List.of(waiting, applied, broken)))
                .doesNotContain(BSN);
    }

    /** Every column of every table that can hold text. */
    private static List<String> placesWith(JdbcClient owner, String text) {
        return owner
                .sql(
                        """
                        select table_schema || '.' || table_name || '.' || column_name as place,
                               format('select count(*) from %I.%I where %I::text like ''%%%s%%''',
                                      table_schema, table_name, column_name, :text) as search
                          from information_schema.columns
                         where table_schema not in ('pg_catalog', 'information_schema')
                           and table_schema not like 'pg_%'
                           and data_type in ('text', 'jsonb', 'json', 'ARRAY', 'character varying', 'bytea')
                         order by place
                        """)
                .param("text", text)
                .query((row, _) -> List.of(row.getString("place"), row.getString("search")))
                .list()
                .stream()
                .filter(it -> owner.sql(it.getLast()).query(Long.class).single() > 0)
                .map(List::getFirst)
                .toList();
    }

    private static ByteArrayInputStream bytes(String xml) {
        return new ByteArrayInputStream(xml.getBytes(UTF_8));
    }
}

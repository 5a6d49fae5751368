package nl.startklaar.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import nl.startklaar.TestDatabase;
import nl.startklaar.intake.ImportReport;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** An installation to practise with, with its own day, and without the jobs. */
@SpringBootTest(properties = {"startklaar.practice=true", "startklaar.mail.practice=true"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, PracticeTest.WithoutJobs.class})
class PracticeTest {

    private static final Brin DE_BOOM = new Brin("99AA00");
    private static final Brin DE_KIEZEL = new Brin("99ZZ01");

    @TestConfiguration(proxyBeanMethods = false)
    static class WithoutJobs {

        @Bean
        DbSchedulerStarter neverStarts() {
            return () -> {};
        }
    }

    @Autowired private MockMvc mvc;
    @Autowired private PracticeSchools practice;
    @Autowired private PracticeInstallation installation;
    @Autowired private PracticeDay day;
    @Autowired private SchoolDay schoolDay;
    @Autowired private Schools schools;
    @Autowired private Imports imports;

    @Autowired
    @Qualifier("owner")
    private JdbcClient owner;

    /** Of one school the first file was only looked at, of the other it was being applied. */
    @Test
    void completesWhatASuddenDeathLeftHalf() throws Exception {
        installation.begin();
        var boom = leaveHalf("Stichting Oefenbos", DE_BOOM, "de-boom-2025-2026.xml");
        var kiezel = leaveHalf("Stichting Kiezelpad", DE_KIEZEL, "de-kiezel-2025-2026.xml");
        owner.sql("update intake.run set status = 'APPLYING', fingerprint = 'x' where id = :id")
                .param("id", kiezel)
                .update();
        assertThat(status(DE_BOOM, boom)).isEqualTo("PREVIEW");
        assertThat(status(DE_KIEZEL, kiezel)).isEqualTo("APPLYING");

        practice.open();

        assertThat(installation.isComplete()).isTrue();
        assertThat(day.isMoved()).isFalse();
        assertThat(schools.listBoards()).hasSize(2);
        assertThat(applied(DE_BOOM))
                .containsExactly("de-boom-2026-2027.xml", "de-boom-2025-2026.xml");
        assertThat(applied(DE_KIEZEL))
                .containsExactly("de-kiezel-2026-2027.xml", "de-kiezel-2025-2026.xml");

        schools.add(school("Stichting De Takken", new Brin("99CA00"), false));
        practice.open(); // a school that somebody added does not shut the demo out of its own data
    }

    private UUID leaveHalf(String board, Brin brin, String file) throws IOException {
        var school = schools.add(school(board, brin, true)).orElseThrow();
        day.itIs(LocalDate.of(2026, 6, 24));
        try (var in = new ClassPathResource("practice/" + file).getInputStream()) {
            return imports.preview(school.id(), in, file).run();
        }
    }

    private School school(String board, Brin brin, boolean isPractice) {
        var place = "Assen";
        return new School(
                SchoolId.fresh(),
                schools.addBoard(board),
                brin,
                "Oefenschool",
                place,
                place,
                "",
                "",
                isPractice);
    }

    private String status(Brin brin, UUID run) {
        return imports.listHistory(schools.findSchool(brin).orElseThrow().id()).stream()
                .filter(it -> it.run().equals(run))
                .map(ImportReport::status)
                .findFirst()
                .orElseThrow();
    }

    private Iterable<String> applied(Brin brin) {
        return imports.listHistory(schools.findSchool(brin).orElseThrow().id()).stream()
                .filter(it -> it.status().equals("APPLIED"))
                .map(ImportReport::fileName)
                .toList();
    }

    @Test
    void everybodyMayTravelInTime() throws Exception {
        installation.begin();
        assertThat(moveTo("2026-08-10")).isEqualTo(302);
        assertThat(schoolDay.today()).isEqualTo("2026-08-10");

        assertThat(moveTo("")).isEqualTo(302);
        assertThat(day.isMoved()).isFalse();
    }

    private int moveTo(String chosen) throws Exception {
        return mvc.perform(post("/oefenen/dag").param("day", chosen).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void everybodyMayReadTheMail() throws Exception {
        owner.sql(
                        """
                        insert into mail.outbox (id, recipient, subject, body, created_at, not_before)
                        values (gen_random_uuid(), 'juf@deboom.example', 'Welkom', 'Kom binnen', now(), now())
                        """)
                .update();

        var page = mvc.perform(get("/oefenen/post")).andReturn().getResponse();

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("juf@deboom.example", "Welkom", "Kom binnen");
    }
}

package nl.startklaar.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.startklaar.plan.PlanGiven.pupil;
import static nl.startklaar.plan.PlanGiven.withPupils;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.NotYet;
import nl.startklaar.school.School;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@HouseTest
class IntakeChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final String NAMELESS = "<leerling key='p9'><groep key='g1'/></leerling>";

    @Autowired Imports imports;
    @Autowired GroupsUpToDate groupsUpToDate;
    @Autowired ImportWithoutErrors importWithoutErrors;
    @Autowired ShowImport showImport;
    @Autowired MessageSource words;
    @Autowired Clock clock;

    private final School school;

    @Autowired
    IntakeChecksTest(Given given) {
        school = given.aSchool();
    }

    @Test
    void askForAFileWhenThereIsNone() {
        assertThat(groupsUpToDate.verify(on(TODAY))).isInstanceOf(NotMet.class);
        assertThat(importWithoutErrors.verify(on(TODAY))).isInstanceOf(NotYet.class);
    }

    @Test
    void waitForTheFirstOfAugust() {
        apply(withPupils(pupil("p1", "Berg", "")));

        assertThat(groupsUpToDate.verify(on(LocalDate.of(2026, 7, 31)))).isInstanceOf(NotYet.class);
        assertThat(groupsUpToDate.verify(on(LocalDate.of(2026, 8, 1)))).isInstanceOf(Met.class);
    }

    @Test
    void areMetByAGoodFile() {
        apply(withPupils(pupil("p1", "Berg", "")));

        assertThat(groupsUpToDate.verify(on(TODAY)))
                .isInstanceOfSatisfying(
                        Met.class,
                        it ->
                                assertThat(read(it))
                                        .isEqualTo(
                                                "Laatste import 7 september 2026, 08:30: 1 leerling, 1 groep, 0 fouten"));
        assertThat(importWithoutErrors.verify(on(TODAY))).isInstanceOf(Met.class);
    }

    @Test
    void lookAtTheReferenceDay() {
        apply(withPupils(pupil("p1", "Berg", "")).replace("2026-09-07", "2026-07-31"));

        assertThat(groupsUpToDate.verify(on(LocalDate.of(2026, 8, 14)))).isInstanceOf(Met.class);
        assertThat(groupsUpToDate.verify(on(LocalDate.of(2026, 8, 15)))).isInstanceOf(NotMet.class);
    }

    @Test
    void forgetAFileThatWasUndone() {
        var run = apply(withPupils(pupil("p1", "Berg", "")));

        imports.undo(school.id(), run);

        assertThat(groupsUpToDate.verify(on(TODAY))).isInstanceOf(NotMet.class);
    }

    @Test
    void believeNoUnchangedFileOnceTheFirstIsUndone() {
        var xml = withPupils(pupil("p1", "Berg", ""));
        var run = apply(xml);
        assertThat(imports.preview(school.id(), file(xml), "EDEX.XML").status())
                .isEqualTo("UNCHANGED");

        imports.undo(school.id(), run);

        assertThat(groupsUpToDate.verify(on(TODAY))).isInstanceOf(NotMet.class);
        assertThat(importWithoutErrors.verify(on(TODAY))).isInstanceOf(NotYet.class);
    }

    @Test
    void tellOfErrorsUntilAFileHasNone() {
        apply(withPupils(pupil("p1", "Berg", "") + NAMELESS));
        assertThat(importWithoutErrors.verify(on(TODAY))).isInstanceOf(NotMet.class);

        imports.preview(school.id(), file(withPupils(pupil("p1", "Berg", ""))), "EDEX.XML");

        assertThat(importWithoutErrors.verify(on(TODAY))).isInstanceOf(Met.class);
    }

    @Test
    void tellOfAFileThatWasRefusedLast() {
        apply(withPupils(pupil("p1", "Berg", "")));
        imports.preview(school.id(), file("Jansen;Noor"), "leerlingen.csv");

        assertThat(importWithoutErrors.verify(on(TODAY))).isInstanceOf(NotMet.class);
        assertThat(groupsUpToDate.verify(on(TODAY))).isInstanceOf(Met.class);
    }

    @Test
    void tellOfAFileThatWaitsForMoreThanADay() {
        imports.preview(school.id(), file(withPupils(pupil("p1", "Berg", ""))), "EDEX.XML");
        var aDayLater =
                new ImportWithoutErrors(
                        showImport, Clock.offset(clock, Duration.ofDays(1).plusSeconds(1)));

        assertThat(importWithoutErrors.verify(on(TODAY))).isInstanceOf(NotYet.class);
        assertThat(aDayLater.verify(on(TODAY))).isInstanceOf(NotMet.class);
    }

    private String read(Met met) {
        return met.evidence().getFirst().what().in(words, Locale.forLanguageTag("nl"));
    }

    private CheckedSchool on(LocalDate day) {
        return new CheckedSchool(school, new SchoolYear(2026), day);
    }

    private UUID apply(String xml) {
        var run = imports.preview(school.id(), file(xml), "EDEX.XML").run();
        assertThat(imports.apply(school.id(), run, false).status()).isEqualTo("APPLIED");
        return run;
    }

    private ByteArrayInputStream file(String xml) {
        return new ByteArrayInputStream(
                xml.replace(
                                "<brincode>99AA</brincode>",
                                "<brincode>" + school.brin() + "</brincode>")
                        .getBytes(UTF_8));
    }
}

package nl.startklaar.intake;

import static nl.startklaar.plan.PlanGiven.pupil;
import static nl.startklaar.plan.PlanGiven.withPupils;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.ReadingChoice;
import nl.startklaar.las.SentFile;
import nl.startklaar.plan.PlanGiven;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.UndoOutcome;
import nl.startklaar.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file that nobody looks at. */
@HouseTest
class BringInTest {

    private static final String FOUR =
            pupil("p1", "Aa", "")
                    + pupil("p2", "Bos", "")
                    + pupil("p3", "Cohen", "")
                    + pupil("p4", "Dam", "");

    @Autowired Imports imports;
    @Autowired Rosters rosters;
    @Autowired TestTime.Day day;

    private final School school;

    @Autowired
    BringInTest(Given given) {
        school = given.aSchool();
    }

    @BeforeEach
    void itIsTheFirstMonday() {
        day.itIs(PlanGiven.TODAY);
    }

    @Test
    void isInTheRosterAtOnceAndCanBeUndone() {
        var report = bringIn(withPupils(FOUR));

        assertThat(report.status()).isEqualTo("APPLIED");
        assertThat(report.counts().added()).isEqualTo(4);
        assertThat(report.undoUntil()).contains(PlanGiven.TODAY.plusDays(30));
        assertThat(countPlaced()).isEqualTo(4);
        assertThat(imports.findLatest(school.id()).map(ImportReport::counts))
                .isEqualTo(Optional.of(report.counts()));

        assertThat(imports.undo(school.id(), report.run())).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(countPlaced()).isZero();
    }

    @Test
    void doesWhatAPersonWouldHaveSeen() {
        bringIn(withPupils(FOUR));
        var moved = withPupils(FOUR.replace("Bos", "Bosch") + pupil("p5", "Eek", ""));

        var seen = imports.preview(school.id(), file(moved), "EDEX.XML");
        var done = bringIn(moved);

        assertThat(done.status()).isEqualTo("APPLIED");
        assertThat(done.counts()).isEqualTo(seen.counts());
        assertThat(imports.listHistory(school.id()))
                .extracting(ImportReport::status)
                .containsExactly("APPLIED", "REPLACED", "APPLIED");
    }

    @Test
    void changesNothingWhenNothingIsNew() {
        bringIn(withPupils(FOUR));

        var again = bringIn(withPupils(FOUR));

        assertThat(again.status()).isEqualTo("UNCHANGED");
        assertThat(countPlaced()).isEqualTo(4);
    }

    @Test
    void leavesToAPersonWhatAPersonHasToLookAt() {
        bringIn(withPupils(FOUR));

        var held = bringIn(withPupils(pupil("p1", "Aa", "")));

        assertThat(held.status()).isEqualTo("PREVIEW");
        assertThat(held.stop()).isPresent();
        assertThat(countPlaced()).isEqualTo(4);
        assertThat(imports.apply(school.id(), held.run(), true).status()).isEqualTo("APPLIED");
        assertThat(countPlaced()).isEqualTo(1);
    }

    @Test
    void keepsARefusedFileInTheHistory() {
        var report = bringIn("Jansen;Noor");

        assertThat(report.status()).isEqualTo("STOPPED_BY_FILE");
        assertThat(report.isRefused()).isTrue();
        assertThat(imports.listHistory(school.id())).hasSize(1);
    }

    private long countPlaced() {
        return rosters.read(school.id(), new SchoolYear(2026)).placements().stream()
                .map(Placement::pupil)
                .distinct()
                .count();
    }

    private ImportReport bringIn(String xml) {
        return imports.bringIn(
                school.id(), List.of(new SentFile("EDEX.XML", file(xml))), ReadingChoice.lenient());
    }

    /** The files name 99AA00; this test's school is another. */
    private ByteArrayInputStream file(String xml) {
        var ours = "<brincode>" + school.brin() + "</brincode>";
        return new ByteArrayInputStream(
                xml.replace("<brincode>99AA</brincode>", ours).getBytes(StandardCharsets.UTF_8));
    }
}

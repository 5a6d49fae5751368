package nl.startklaar.intake;

import static nl.startklaar.plan.PlanGiven.PRACTICE;
import static nl.startklaar.plan.PlanGiven.bytes;
import static nl.startklaar.plan.PlanGiven.pupil;
import static nl.startklaar.plan.PlanGiven.withPupils;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.TestTime;
import nl.startklaar.audit.AuditLine;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.ReadingChoice;
import nl.startklaar.las.SentFile;
import nl.startklaar.plan.PlanGiven;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.UndoOutcome;
import nl.startklaar.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.PublishedEvents;

/** From a file to the roster and back, on the real database. */
@HouseTest
class ImportWalkTest {

    @Autowired Imports imports;
    @Autowired RequestApply requestApply;
    @Autowired ApplyImport applyImport;
    @Autowired StopImport stopImport;
    @Autowired ShowImport showImport;
    @Autowired Rosters rosters;
    @Autowired TestTime.Day day;
    @Autowired TestTime.Moment clock;
    @Autowired AuditTrail audit;

    private static final String BORN = "<geboortedatum>2018-11-09</geboortedatum>";

    private final School school;

    @Autowired
    ImportWalkTest(Given given) {
        school = given.aSchool();
    }

    @BeforeEach
    void itIsTheFirstMonday() {
        day.itIs(PlanGiven.TODAY);
    }

    @Test
    void previewsAppliesAndUndoesThePracticeSchool() {
        var preview = imports.preview(school.id(), practice("de-boom-2026-2027.xml"), "EDEX.XML");

        assertThat(preview.status()).isEqualTo("PREVIEW");
        assertThat(preview.counts().pupils()).isEqualTo(214);
        assertThat(preview.counts().added()).isEqualTo(214);
        assertThat(preview.counts().errors()).isZero();
        assertThat(roster().placements()).isEmpty();

        var applied = imports.apply(school.id(), preview.run(), false);

        assertThat(applied.status()).isEqualTo("APPLIED");
        assertThat(applied.undoUntil()).contains(PlanGiven.TODAY.plusDays(30));
        assertThat(roster().placements()).hasSize(214);
        assertThat(showImport.findView(school.id(), preview.run()).orElseThrow().rows())
                .hasSize(applied.counts().changes());

        assertThat(imports.undo(school.id(), preview.run())).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(roster().placements()).isEmpty();
        assertThat(roster().pupils()).isEmpty();
        assertThat(imports.findLatest(school.id()).orElseThrow().status()).isEqualTo("UNDONE");
    }

    @Test
    void knowsTheSameFileWhenItComesAgain() {
        apply(practice("de-boom-2026-2027.xml"));

        var again = imports.preview(school.id(), practice("de-boom-2026-2027.xml"), "EDEX.XML");

        assertThat(again.status()).isEqualTo("UNCHANGED");
        assertThat(again.counts().changes()).isZero();
    }

    @Test
    void showsOnlyTheYearThatPassedInTheFirstFileOfASchoolYear() {
        day.itIs(LocalDate.of(2025, 9, 8));
        apply(practice("de-boom-2025-2026.xml"));
        day.itIs(PlanGiven.TODAY);

        var preview = imports.preview(school.id(), practice("de-boom-2026-2027.xml"), "EDEX.XML");

        assertThat(preview.counts().firstOfYear()).isTrue();
        assertThat(preview.counts().added()).isEqualTo(26);
        assertThat(preview.counts().left()).isEqualTo(24);
        assertThat(preview.counts().moved()).isGreaterThan(150);
        var applied = imports.apply(school.id(), preview.run(), false);
        assertThat(applied.counts()).isEqualTo(preview.counts());
        assertThat(showImport.findView(school.id(), preview.run()).orElseThrow().rows())
                .hasSize(preview.counts().changes());
    }

    @Test
    void appliesOnlyWhatThePersonHasSeen() {
        var first = receive(withPupils(pupil("p1", "Berg", "")));
        var seen = fingerprint(first);
        imports.apply(school.id(), receive(withPupils(pupil("p2", "Smit", ""))), false);

        // the newer file has taken the place of the first
        assertThat(requestApply.request(school.id(), first, seen, false))
                .isEqualTo(ApplyAnswer.NOT_WAITING);

        var second = receive(withPupils(pupil("p1", "Berg", "") + pupil("p2", "Smit", "")));
        assertThat(requestApply.request(school.id(), second, seen, false))
                .isEqualTo(ApplyAnswer.OVERTAKEN);
        assertThat(requestApply.request(school.id(), second, fingerprint(second), false))
                .isEqualTo(ApplyAnswer.STARTED);
        assertThat(requestApply.request(school.id(), second, fingerprint(second), false))
                .isEqualTo(ApplyAnswer.NOT_WAITING);
        assertThat(roster().placements()).hasSize(1);

        applyImport.apply(school.id(), second);
        applyImport.apply(school.id(), second); // as after a crash

        assertThat(roster().placements()).hasSize(2);
        assertThat(status(second)).isEqualTo(Status.APPLIED);
    }

    @Test
    void goesBackToLookingWhenTheRosterChangesBetweenOrderAndWork(PublishedEvents events) {
        var earlier = receive(withPupils(pupil("p1", "Berg", "")));
        imports.apply(school.id(), earlier, false);
        var run = receive(withPupils(pupil("p1", "Berg", "") + pupil("p2", "Smit", "")));
        requestApply.request(school.id(), run, fingerprint(run), false);
        imports.undo(school.id(), earlier);
        var before = changesTold(events);

        applyImport.apply(school.id(), run);

        assertThat(changesTold(events)).isGreaterThan(before);
        assertThat(status(run)).isEqualTo(Status.PREVIEW);
        assertThat(roster().placements()).isEmpty();
    }

    @Test
    void asksForAPersonsWordBeforeHalfThePupilsLeave() {
        var two = pupil("p1", "A", "") + pupil("p2", "B", "");
        apply(withPupils(two + pupil("p3", "C", "") + pupil("p4", "D", "")));
        var run = receive(withPupils(two));

        assertThat(requestApply.request(school.id(), run, fingerprint(run), false))
                .isEqualTo(ApplyAnswer.NOT_CONFIRMED);
        assertThat(imports.apply(school.id(), run, true).status()).isEqualTo("APPLIED");
        assertThat(roster().placements()).hasSize(2);
    }

    @Test
    void keepsARefusedFileInTheHistoryWithItsReason() {
        var report =
                imports.preview(
                        school.id(),
                        new ByteArrayInputStream("Jansen;Noor".getBytes(StandardCharsets.UTF_8)),
                        "leerlingen.csv");

        assertThat(report.isRefused()).isTrue();
        assertThat(report.status()).isEqualTo("STOPPED_BY_FILE");
        assertThat(imports.listHistory(school.id())).singleElement().isEqualTo(report);
        assertThat(imports.apply(school.id(), report.run(), true).status())
                .isEqualTo("STOPPED_BY_FILE");
    }

    @Test
    void stopsAndForgetsWhatWasInTheFile() {
        var run = receive(withPupils(pupil("p1", "A", "")));

        assertThat(stopImport.stop(school.id(), run)).isTrue();
        assertThat(stopImport.stop(school.id(), run)).isFalse();
        assertThat(status(run)).isEqualTo(Status.STOPPED_BY_PERSON);
    }

    @Test
    void keepsAFileThatWaitsForAWeek(
            @Autowired InSchool inSchool,
            @Autowired MirrorStore mirrors,
            @Autowired EmptyOldMirrors emptyOldMirrors) {
        var run = receive(withPupils(pupil("p1", "A", "")));

        clock.passes(Duration.ofDays(7));
        emptyOldMirrors.empty(school.id());
        assertThat(status(run)).isEqualTo(Status.PREVIEW);

        clock.passes(Duration.ofMillis(1));
        emptyOldMirrors.empty(school.id());
        assertThat(status(run)).isEqualTo(Status.STOPPED_BY_PERSON);
        assertThat(deeds()).contains("intake.audit.expired");
        assertThat(inSchool.ask(school.id(), () -> mirrors.find(school.id(), run))).isEmpty();
    }

    @Test
    void tellsWhenTheWorkBrokeDown() {
        var run = receive(withPupils(pupil("p1", "A", "")));
        requestApply.request(school.id(), run, fingerprint(run), false);

        applyImport.fail(school.id(), run);

        assertThat(status(run)).isEqualTo(Status.FAILED);
        assertThat(roster().placements()).isEmpty();
        assertThat(deeds()).contains("intake.audit.failed");
    }

    @Test
    void failsTheFileWhenTheWorkOfTheCallerBreaksDown(
            @Autowired Previews previews,
            @Autowired RunStore store,
            @Autowired MirrorStore mirrors,
            @Autowired EndRun endRun,
            @Autowired ApplicationEventPublisher events) {
        var run = receive(withPupils(pupil("p1", "A", "")));
        var broken =
                new ApplyImport(previews, store, mirrors, endRun, rosters, events, clock) {
                    @Override
                    void apply(SchoolId school, UUID id) {
                        throw new IllegalStateException("power cut");
                    }

                    @Override
                    void fail(SchoolId school, UUID id) {
                        applyImport.fail(school, id);
                    }
                };
        var applyNow = new ApplyNow(showImport, requestApply, broken);

        assertThatThrownBy(() -> applyNow.apply(school.id(), run, false)).hasMessage("power cut");

        assertThat(status(run)).isEqualTo(Status.FAILED);
        assertThat(deeds()).contains("intake.audit.failed");
    }

    @Test
    void failsAtNightWhatIsBeingAppliedForMoreThanAnHour(
            @Autowired EmptyOldMirrors emptyOldMirrors) {
        var run = receive(withPupils(pupil("p1", "A", "")));
        clock.passes(Duration.ofDays(1));
        requestApply.request(school.id(), run, fingerprint(run), false);

        clock.passes(Duration.ofHours(1));
        emptyOldMirrors.empty(school.id());
        assertThat(status(run)).isEqualTo(Status.APPLYING);

        clock.passes(Duration.ofMillis(1));
        emptyOldMirrors.empty(school.id());
        assertThat(status(run)).isEqualTo(Status.FAILED);
    }

    @Test
    void keepsNothingOfALookAndLeavesWhatWaits() {
        var waiting = receive(withPupils(pupil("p1", "A", "")));

        var look =
                imports.look(
                        school.id(),
                        List.of(SentFile.of("EDEX.XML", file(withPupils(pupil("p2", "B", ""))))),
                        ReadingChoice.lenient());

        assertThat(look.status()).isEqualTo("PREVIEW");
        assertThat(look.isKept()).isFalse();
        assertThat(look.counts().added()).isEqualTo(1);
        assertThat(status(waiting)).isEqualTo(Status.PREVIEW);
        assertThat(imports.listHistory(school.id())).hasSize(1);
    }

    @Test
    void saysThatANewerFileTookThePlaceOfOneThatWaited() {
        var first = receive(withPupils(pupil("p1", "A", "")));
        receive(withPupils(pupil("p2", "B", "")));

        assertThat(status(first)).isEqualTo(Status.REPLACED);
    }

    @Test
    void neverLetsTwoFilesOfOneYearWait() throws Exception {
        try (var both = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                var xml = withPupils(pupil("p" + i, "A", ""));
                both.submit(() -> receive(xml));
            }
        }

        assertThat(imports.listHistory(school.id()))
                .hasSize(8)
                .filteredOn(it -> it.status().equals("PREVIEW"))
                .hasSize(1);
    }

    @Test
    void letsAnOvertakenFileGoWhenANewerOneWaits(PublishedEvents events) {
        var earlier = receive(withPupils(pupil("p1", "Berg", "")));
        imports.apply(school.id(), earlier, false);
        var run = receive(withPupils(pupil("p1", "Berg", "") + pupil("p2", "Smit", "")));
        requestApply.request(school.id(), run, fingerprint(run), false);
        imports.undo(school.id(), earlier);
        var newer = receive(withPupils(pupil("p3", "Vos", "")));
        var before = changesTold(events);

        applyImport.apply(school.id(), run);

        assertThat(changesTold(events)).isGreaterThan(before);
        assertThat(status(run)).isEqualTo(Status.REPLACED);
        assertThat(status(newer)).isEqualTo(Status.PREVIEW);
    }

    @Test
    void showsExactlyWhatAnImportDidWhateverCameAfter() {
        apply(withPupils(pupil("p1", "Berg", BORN) + pupil("p2", "Smit", "")));
        var run = receive(withPupils(pupil("p1", "Bergh", BORN) + pupil("p2", "Smit", "")));
        imports.apply(school.id(), run, false);
        var shown = rows(run);

        apply(
                withPupils(pupil("p1", "Bergman", BORN) + pupil("p2", "Smit", ""))
                        .replace("3A", "3X")
                        .replace("'g1'", "'g9'"));

        assertThat(shown)
                .singleElement()
                .matches(it -> it.kind() == DiffRow.Kind.RENAMED)
                .matches(it -> it.name().equals("Noor Bergh"));
        assertThat(rows(run)).isEqualTo(shown);
    }

    @Test
    void showsTheSameHistoryAfterUndoAndANewImport() {
        var xml = withPupils(pupil("p1", "Berg", "") + pupil("p2", "Smit", ""));
        var first = receive(xml);
        imports.apply(school.id(), first, false);
        var moving = receive(withTwoGroups());
        imports.apply(school.id(), moving, false);
        var shownOfFirst = rows(first);
        var shownOfMoving = rows(moving);

        imports.undo(school.id(), moving);
        imports.undo(school.id(), first);
        apply(xml.replace("3A", "3Z"));

        assertThat(shownOfFirst).hasSize(3);
        assertThat(rows(first)).isEqualTo(shownOfFirst);
        assertThat(shownOfMoving)
                .filteredOn(it -> it.kind() == DiffRow.Kind.MOVED)
                .singleElement()
                .matches(it -> it.name().equals("Noor Smit"))
                .matches(it -> it.before().equals("3A") && it.after().equals("3B"));
        assertThat(rows(moving)).isEqualTo(shownOfMoving);
    }

    private List<DiffRow> rows(UUID run) {
        return showImport.findView(school.id(), run).orElseThrow().rows();
    }

    /** As the usual file, with Smit in a group 3B of her own. */
    private static String withTwoGroups() {
        return withPupils(pupil("p1", "Berg", "") + pupil("p2", "Smit", "").replace("'g1'", "'g2'"))
                .replace(
                        "</groepen>",
                        "<groep"
                            + " key='g2'><naam>3B</naam><jaargroep>3</jaargroep></groep></groepen>");
    }

    private long changesTold(PublishedEvents events) {
        var told = events.ofType(SchoolChanged.class).spliterator();
        return StreamSupport.stream(told, false)
                .filter(it -> it.school().equals(school.id()))
                .count();
    }

    private List<String> deeds() {
        return audit.list(school.id(), 20).stream().map(AuditLine::deed).toList();
    }

    private void apply(String xml) {
        apply(new ByteArrayInputStream(file(xml)));
    }

    private void apply(ByteArrayInputStream file) {
        var run = imports.preview(school.id(), file, "EDEX.XML").run();
        assertThat(imports.apply(school.id(), run, false).status()).isEqualTo("APPLIED");
    }

    private UUID receive(String xml) {
        return imports.preview(school.id(), new ByteArrayInputStream(file(xml)), "EDEX.XML").run();
    }

    private String fingerprint(UUID run) {
        return showImport.findView(school.id(), run).orElseThrow().fingerprint();
    }

    private Status status(UUID run) {
        return showImport.findView(school.id(), run).orElseThrow().run().status();
    }

    private RosterState roster() {
        return rosters.read(school.id(), new SchoolYear(2026));
    }

    /** The files name 99AA00; this test's school is another. */
    private byte[] file(String xml) {
        return xml.replace("<brincode>99AA</brincode>", "<brincode>" + brin() + "</brincode>")
                .replaceAll("<dependancecode>[^<]*</dependancecode>", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String brin() {
        return school.brin().code();
    }

    private ByteArrayInputStream practice(String name) {
        return new ByteArrayInputStream(
                file(new String(bytes(PRACTICE.resolve(name)), StandardCharsets.UTF_8)));
    }
}

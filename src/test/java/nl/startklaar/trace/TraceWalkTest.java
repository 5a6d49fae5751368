package nl.startklaar.trace;

import static nl.startklaar.plan.PlanGiven.PRACTICE;
import static nl.startklaar.plan.PlanGiven.bytes;
import static nl.startklaar.plan.PlanGiven.pupil;
import static nl.startklaar.plan.PlanGiven.withPupils;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.intake.FilePeople;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.NameSearch;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.plan.PlanGiven;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Hop;
import nl.startklaar.readiness.HopLine;
import nl.startklaar.readiness.HopLine.State;
import nl.startklaar.readiness.Readiness;
import nl.startklaar.readiness.Traced;
import nl.startklaar.roster.People;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.School;
import nl.startklaar.trace.Candidate.Standing;
import nl.startklaar.web.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the file of a school to the checks that saw somebody, or to where it stops. */
@HouseTest
class TraceWalkTest {

    private static final String BORN = "<geboortedatum>2018-11-09</geboortedatum>";

    @Autowired private Imports imports;
    @Autowired private Traces traces;
    @Autowired private Readiness readiness;
    @Autowired private TestTime.Day day;

    private final School school;

    @Autowired
    TraceWalkTest(Given given) {
        school = given.aSchool();
    }

    @BeforeEach
    void itIsTheFirstMonday() {
        day.itIs(PlanGiven.TODAY);
    }

    @Test
    void followsAPupilFromTheFileToTheChecks() {
        apply(practice("de-boom-2026-2027.xml"));
        readiness.measure(school);

        var trace = follow("stijn ter haar");

        assertThat(trace.who().traced().name()).isEqualTo("Stijn ter Haar");
        assertThat(trace.who().group()).isEqualTo("8 De Arenden");
        assertThat(trace.stop()).isEmpty();
        assertThat(lines(trace)).extracting(HopLine::state).containsOnly(State.YES);
        assertThat(said(trace))
                .containsExactly(
                        "intake.hop.file.line",
                        "intake.hop.did.new",
                        "intake.hop.did.placed",
                        "intake.hop.did.combined.added",
                        "roster.hop.since",
                        "readiness.hop.not-named");
        assertThat(lines(trace).getFirst().what().arguments().getFirst()).isEqualTo(32);
    }

    @Test
    void namesTheCheckThatNamesSomebody() {
        apply(practice("de-boom-2026-2027.xml"));
        readiness.measure(school);

        var trace = follow("kovalenko");

        assertThat(trace.stop().orElseThrow().title()).isEqualTo("roster.hop");
        assertThat(said(trace)).contains("readiness.hop.named");
    }

    @Test
    void followsSomebodyOfTheStaffToEachGroup() {
        apply(practice("de-boom-2026-2027-corrected.xml"));

        var trace = follow("bouchra");

        assertThat(trace.who().traced().kind()).isEqualTo(Traced.Kind.STAFF);
        assertThat(trace.who().group()).isEqualTo("3 De Egels, 4A De Vossen");
        assertThat(said(trace).stream().filter("roster.hop.since"::equals)).hasSize(2);
        assertThat(said(trace)).endsWith("readiness.hop.next");
    }

    @Test
    void saysThatTheLastFileNoLongerHasSomebodyWhoLeft() {
        day.itIs(LocalDate.of(2025, 9, 8));
        apply(practice("de-boom-2025-2026.xml"));
        day.itIs(PlanGiven.TODAY);
        apply(practice("de-boom-2026-2027.xml"));

        var trace = follow("10101");

        assertThat(trace.who().gone()).isPresent();
        assertThat(trace.stop().orElseThrow().title()).isEqualTo("intake.hop.file");
        assertThat(said(trace))
                .containsSubsequence(
                        "intake.hop.file.absent",
                        "intake.hop.did.departs",
                        "roster.hop.left.BLOCKED");
    }

    @Test
    void saysThatNothingHadToBeChanged() {
        apply(withPupils(pupil("p1", "Berg", BORN)));
        receive(withPupils(pupil("p1", "Berg", BORN)));

        assertThat(said(follow("berg")))
                .containsSubsequence("intake.hop.file.line", "intake.hop.plan.same");
    }

    @Test
    void findsWhoOnlyStandsInAFileThatWaits() {
        apply(withPupils(pupil("p1", "Berg", BORN)));
        receive(withPupils(pupil("p1", "Berg", BORN) + pupil("p2", "Ünal", "")));

        var newcomer = follow("unal");
        assertThat(newcomer.who().standing()).isEqualTo(Standing.IN_WAITING_FILE);
        assertThat(said(newcomer))
                .containsExactly(
                        "intake.hop.file.line", "intake.hop.plan.waits", "roster.hop.nowhere");

        assertThat(said(follow("berg"))).contains("intake.hop.newer.PREVIEW.line");
        assertThat(find("p2")).hasSize(1);
    }

    @Test
    void saysWhyARowWasLeftOut() {
        apply(
                withPupils(
                        pupil("p1", "Berg", BORN)
                                + pupil("p1", "Smit", "")
                                + pupil("p3", "Vos", "")));

        assertThat(find("smit")).as("p1 is known, and is somebody else").isEmpty();

        apply(
                withPupils(
                        pupil("p1", "Berg", BORN)
                                + pupil("p3", "Vos", "")
                                + pupil("p8", "", "").replace("Noor", "")
                                + pupil("p9", "Mol", BORN).replace("Noor", "Jip")
                                + pupil("p9", "Das", "")));
        assertThat(find("das")).isEmpty();
        var nameless = follow("p8");
        assertThat(nameless.who().standing()).isEqualTo(Standing.LEFT_OUT);
        assertThat(nameless.stop().orElseThrow().title()).isEqualTo("intake.hop.plan");
        assertThat(said(nameless)).contains("intake.finding.name-missing.what");
    }

    @Test
    void saysThatAQuestionIsOpen() {
        var others = pupil("p2", "Smit", "") + pupil("p3", "Vos", "") + pupil("p4", "Mol", "");
        apply(withPupils(pupil("p1", "Bergsma", BORN) + others));
        apply(withPupils(pupil("p9", "Bergsme", BORN) + others + pupil("p5", "Uil", "")));

        assertThat(said(follow("bergsme"))).contains("intake.hop.plan.question");
    }

    @Test
    void saysThatANewerFileWasRefusedOrUndone() {
        apply(withPupils(pupil("p1", "Berg", BORN)));
        receive("Jansen;Noor");
        assertThat(said(follow("berg"))).contains("intake.hop.newer.STOPPED_BY_FILE");

        var moved = apply(withPupils(pupil("p1", "Bergh", BORN)));
        assertThat(said(follow("bergh")))
                .contains("intake.hop.did.renamed")
                .doesNotContain("intake.hop.newer.STOPPED_BY_FILE");
        imports.undo(school.id(), moved);
        assertThat(said(follow("berg")))
                .contains("intake.hop.file.line", "intake.hop.newer.UNDONE");
    }

    @Test
    void findsByAnyPartOfTheNameWithoutAccentsAndByKey() {
        apply(practice("de-boom-2026-2027.xml"));

        assertThat(find("gunes, gulsen")).hasSize(1);
        assertThat(find("10202")).hasSize(1);
        assertThat(find("noor").size()).isGreaterThan(1);
        assertThat(find("n")).isEmpty();
        assertThat(find("zzz")).isEmpty();
    }

    @Test
    void whoSeesTheirOwnGroupsFindsOnlyThePupilsInThese() {
        apply(practice("de-boom-2026-2027.xml"));
        var karim = new Sight(false, "K.Bouazza@deboom.example");

        assertThat(traces.search(school.id(), karim, new NameSearch("e")))
                .as("too short")
                .isEmpty();
        assertThat(traces.search(school.id(), karim, new NameSearch("an")))
                .isNotEmpty()
                .allMatch(it -> it.group().equals("5/6 De Uilen"))
                .allMatch(it -> it.traced().kind() == Traced.Kind.PUPIL);
        var stijn = find("stijn ter haar").getFirst().traced().id().orElseThrow();
        assertThat(traces.find(school.id(), karim, stijn)).isEmpty();
        assertThat(traces.find(school.id(), Sight.everything(), stijn)).isPresent();
        assertThat(traces.search(school.id(), new Sight(false, ""), new NameSearch("an")))
                .isEmpty();
    }

    @Test
    void aHopThatFailsTakesNoneOfTheOthersAlong(
            @Autowired List<Hop> hops,
            @Autowired People people,
            @Autowired FilePeople filePeople,
            @Autowired SchoolDay schoolDay) {
        apply(withPupils(pupil("p1", "Berg", BORN)));
        var withOneMore = new ArrayList<>(hops);
        withOneMore.add(new BrokenHop());
        var longer = new Traces(withOneMore, people, filePeople, readiness, schoolDay);

        var trace = longer.follow(school, find("berg").getFirst());

        assertThat(trace.stations())
                .extracting(Trace.Station::title)
                .containsSubsequence("roster.hop", "trace.title", "readiness.hop");
        assertThat(said(trace)).contains("trace.hop.failed", "intake.hop.file.line");
    }

    /** As a licence would be: between the roster and the checks. */
    private record BrokenHop() implements Hop {

        @Override
        public int order() {
            return 50;
        }

        @Override
        public String title() {
            return "trace.title";
        }

        @Override
        public List<HopLine> follow(CheckedSchool at, Traced person) {
            throw new IllegalStateException("no licence server");
        }
    }

    private static List<HopLine> lines(Trace trace) {
        return trace.stations().stream().flatMap(it -> it.lines().stream()).toList();
    }

    private static List<String> said(Trace trace) {
        return lines(trace).stream().map(HopLine::what).map(Sentence::key).toList();
    }

    private List<Candidate> find(String name) {
        return traces.search(school.id(), Sight.everything(), new NameSearch(name));
    }

    private Trace follow(String name) {
        var found = find(name);
        assertThat(found).as(name).hasSize(1);
        return traces.follow(school, found.getFirst());
    }

    private UUID apply(String xml) {
        var run = receive(xml);
        assertThat(imports.apply(school.id(), run, true).status()).isEqualTo("APPLIED");
        return run;
    }

    private UUID receive(String xml) {
        var file =
                xml.replace(
                                "<brincode>99AA</brincode>",
                                "<brincode>" + school.brin().code() + "</brincode>")
                        .replaceAll("<dependancecode>[^<]*</dependancecode>", "")
                        .replace("><leerling ", ">\n<leerling ");
        var in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        return imports.preview(school.id(), in, "EDEX.XML").run();
    }

    private static String practice(String name) {
        return new String(bytes(PRACTICE.resolve(name)), StandardCharsets.UTF_8);
    }
}

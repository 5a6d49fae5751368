package nl.startklaar.trace;

import static nl.startklaar.plan.PlanGiven.PRACTICE;
import static nl.startklaar.plan.PlanGiven.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.NameSearch;
import nl.startklaar.plan.PlanGiven;
import nl.startklaar.readiness.HopLine;
import nl.startklaar.readiness.HopLine.State;
import nl.startklaar.readiness.Readiness;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the file of a practice school to the checks that saw somebody. */
@HouseTest
class TraceWalkTest {

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
        apply("de-boom-2026-2027.xml");
        readiness.measure(school);

        var trace = follow("ter haar");

        assertThat(trace.who().traced().name()).isEqualTo("Stijn ter Haar");
        assertThat(trace.who().group()).isEqualTo("8 De Arenden");
        assertThat(trace.stations())
                .extracting(Trace.Station::title)
                .containsExactly(
                        "intake.hop.file", "intake.hop.plan", "roster.hop", "readiness.hop");
        assertThat(trace.stop()).isEmpty();
        assertThat(lines(trace)).extracting(HopLine::state).containsOnly(State.YES);
        assertThat(lines(trace))
                .extracting(it -> it.what().key())
                .containsExactly(
                        "intake.hop.file.line",
                        "intake.hop.did.new",
                        "intake.hop.did.placed",
                        "intake.hop.did.combined.added",
                        "roster.hop.since",
                        "readiness.hop.not-named");
        assertThat(lines(trace).getFirst().what().arguments()).startsWith(32);
    }

    private static java.util.List<HopLine> lines(Trace trace) {
        return trace.stations().stream().flatMap(it -> it.lines().stream()).toList();
    }

    private Trace follow(String name) {
        var found = traces.search(school.id(), Sight.everything(), new NameSearch(name));
        assertThat(found).hasSize(1);
        return traces.follow(school, found.getFirst());
    }

    private void apply(String name) {
        var xml =
                new String(bytes(PRACTICE.resolve(name)), StandardCharsets.UTF_8)
                        .replace(
                                "<brincode>99AA</brincode>",
                                "<brincode>" + school.brin().code() + "</brincode>")
                        .replaceAll("<dependancecode>[^<]*</dependancecode>", "");
        var file = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        var run = imports.preview(school.id(), file, name).run();
        assertThat(imports.apply(school.id(), run, false).status()).isEqualTo("APPLIED");
    }
}

package nl.startklaar.trace;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import nl.startklaar.intake.FilePeople;
import nl.startklaar.kernel.NameSearch;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Hop;
import nl.startklaar.readiness.HopLine;
import nl.startklaar.readiness.Readiness;
import nl.startklaar.readiness.Traced.FileRow;
import nl.startklaar.roster.People;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.School;
import nl.startklaar.trace.Trace.Station;
import nl.startklaar.web.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Finds a person and follows them along the hops that the modules bring. It knows none of these by
 * name: a module that comes later is one more station, and nothing here changes.
 */
@Service
public class Traces {

    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);

    private final List<Hop> hops;
    private final People people;
    private final FilePeople filePeople;
    private final Readiness readiness;
    private final SchoolDay day;

    Traces(
            List<Hop> hops,
            People people,
            FilePeople filePeople,
            Readiness readiness,
            SchoolDay day) {
        this.hops = hops.stream().sorted(Comparator.comparingInt(Hop::order)).toList();
        this.people = people;
        this.filePeople = filePeople;
        this.readiness = readiness;
        this.day = day;
    }

    /**
     * Who only stands in a file is found by whoever sees everything: no group says whose they are.
     */
    public List<Candidate> search(SchoolId school, Sight sight, NameSearch search) {
        var today = day.today();
        var known = people.search(school, sight, search, today).stream().map(Candidate::of);
        var inFile =
                sight.isEverything()
                        ? filePeople.search(school, search, today).stream().map(Candidate::of)
                        : Stream.<Candidate>empty();
        return Stream.concat(known, inFile).toList();
    }

    /** Empty too when this person is nobody for whoever looks. */
    public Optional<Candidate> find(SchoolId school, Sight sight, UUID person) {
        return people.find(school, sight, person, day.today()).map(Candidate::of);
    }

    public Optional<Candidate> find(SchoolId school, Sight sight, FileRow row) {
        LocalDate today = day.today();
        return sight.isEverything()
                ? filePeople.find(school, row, today).map(Candidate::of)
                : Optional.empty();
    }

    /** Not inside a transaction: every hop has its own. */
    public Trace follow(School school, Candidate who) {
        var checked = readiness.checked(school);
        var stations =
                hops.stream()
                        .map(it -> new Station(it.title(), ask(it, checked, who)))
                        .filter(it -> !it.lines().isEmpty())
                        .toList();
        return new Trace(who, stations);
    }

    /** A hop that fails says so for itself, and takes none of the others along. */
    private static List<HopLine> ask(Hop hop, CheckedSchool school, Candidate who) {
        var question = new FutureTask<>(() -> hop.follow(school, who.traced()));
        question.run();
        if (question.state() == Future.State.FAILED) {
            LOG.atError()
                    .addKeyValue("school", school.school().value())
                    .addKeyValue("hop", hop.title())
                    .setCause(question.exceptionNow())
                    .log("A hop failed");
            return List.of(HopLine.unknown(Sentence.of("trace.hop.failed")));
        }
        return question.resultNow();
    }
}

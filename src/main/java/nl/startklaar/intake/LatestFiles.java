package nl.startklaar.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.stereotype.Component;

/** For the running school year and the coming one: from which file we know what we know. */
@Component
class LatestFiles {

    /** As far back as somebody asks: a file every night, of two school years. */
    private static final int LOOKED_BACK = 100;

    private static final Set<Status> CAME_TO_NOTHING =
            EnumSet.of(
                    Status.PREVIEW,
                    Status.APPLYING,
                    Status.STOPPED_BY_FILE,
                    Status.STOPPED_BY_PERSON,
                    Status.UNDONE,
                    Status.FAILED);

    /**
     * @param taken the newest that was taken over
     * @param newer what came in after it, and was not taken over
     */
    record Latest(SchoolYear year, Optional<ImportRun> taken, Optional<ImportRun> newer) {

        Stream<ImportRun> runs() {
            return Stream.concat(taken.stream(), newer.stream());
        }
    }

    private final RunStore store;

    LatestFiles(RunStore store) {
        this.store = store;
    }

    List<Latest> list(SchoolId school, LocalDate today) {
        var runs = store.listRuns(school, LOOKED_BACK);
        var running = SchoolYear.of(today);
        return Stream.of(running, running.next())
                .map(year -> latest(runs, year, running))
                .filter(it -> it.runs().findAny().isPresent())
                .toList();
    }

    private static Latest latest(List<ImportRun> newestFirst, SchoolYear year, SchoolYear running) {
        var taken = ImportRun.findLatestGood(newestFirst, year);
        var newer =
                newestFirst.stream()
                        .takeWhile(it -> taken.filter(it::equals).isEmpty())
                        .filter(it -> CAME_TO_NOTHING.contains(it.status()))
                        .filter(it -> it.year().orElse(running).equals(year))
                        .findFirst();
        return new Latest(year, taken, newer);
    }
}

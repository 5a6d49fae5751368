package nl.startklaar.intake;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.intake.InFile.Row;
import nl.startklaar.intake.LatestFiles.Latest;
import nl.startklaar.kernel.NameSearch;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.plan.KnownRoster;
import nl.startklaar.readiness.Traced;
import nl.startklaar.readiness.Traced.FileRow;
import nl.startklaar.readiness.Traced.Kind;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.SourceKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in the newest files and not in the roster. Their names are known for as long as the
 * file waits, and of rows that were left out for a week.
 */
@Service
public class FilePeople {

    private final LatestFiles files;
    private final MirrorStore mirrors;
    private final InFileStore store;
    private final Previews previews;
    private final Rosters rosters;

    FilePeople(
            LatestFiles files,
            MirrorStore mirrors,
            InFileStore store,
            Previews previews,
            Rosters rosters) {
        this.files = files;
        this.mirrors = mirrors;
        this.store = store;
        this.previews = previews;
        this.rosters = rosters;
    }

    @Transactional(readOnly = true)
    public List<FilePerson> search(SchoolId school, NameSearch search, LocalDate today) {
        return list(school, today)
                .filter(it -> search.finds(List.of(it.key()), it.traced().name().split(" ")))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<FilePerson> find(SchoolId school, FileRow row, LocalDate today) {
        return list(school, today)
                .filter(it -> it.traced().row().filter(row::equals).isPresent())
                .findFirst();
    }

    private Stream<FilePerson> list(SchoolId school, LocalDate today) {
        return files.list(school, today).stream()
                .flatMap(it -> Stream.concat(leftOut(school, it), waiting(school, it)));
    }

    private Stream<FilePerson> leftOut(SchoolId school, Latest latest) {
        return latest.taken().stream()
                .flatMap(run -> {
                    var rows = store.listLeftOut(school, run.id());
                    var known = rows.isEmpty() ? null : known(school, latest.year());
                    return rows.stream()
                            .filter(it -> known != null && !isKnown(known, it))
                            .map(it -> person(run, it));
                });
    }

    private Stream<FilePerson> waiting(SchoolId school, Latest latest) {
        return latest.newer().stream()
                .filter(it -> it.status() == Status.PREVIEW)
                .flatMap(run ->
                        mirrors.find(school, run.id()).stream()
                                .flatMap(file -> newInFile(school, latest.year(), run, file)));
    }

    /** Whom the file knows and we do not; with those whose row would be left out. */
    private Stream<FilePerson> newInFile(
            SchoolId school, SchoolYear year, ImportRun run, EdexmlFile file) {
        var people = previews.of(school, file).people();
        var known = known(school, year);
        var ours = ids(known);
        var byLine = InFile.byLine(file);
        var added =
                people.lines().entrySet().stream()
                        .filter(it -> !ours.contains(it.getKey()))
                        .flatMap(it -> Stream.ofNullable(byLine.get(it.getValue())));
        var leftOut = people.leftOut().stream().filter(it -> !isKnown(known, it));
        return Stream.concat(added, leftOut).map(it -> person(run, it));
    }

    private KnownRoster known(SchoolId school, SchoolYear year) {
        return new KnownRoster(rosters.read(school, year));
    }

    private static Set<UUID> ids(KnownRoster known) {
        return Stream.concat(
                        known.state().pupils().stream().map(it -> it.id()),
                        known.state().staff().stream().map(it -> it.id()))
                .collect(toSet());
    }

    /** Then they are found in the roster, and the file is one of their hops. */
    private static boolean isKnown(KnownRoster known, Row row) {
        var kind =
                switch (row.kind()) {
                    case PUPIL -> SourceKey.Kind.PUPIL;
                    case STAFF -> SourceKey.Kind.STAFF;
                };
        return known.findSubject(kind, row.key()).isPresent();
    }

    private static FilePerson person(ImportRun run, Row row) {
        Kind kind = row.kind();
        return new FilePerson(
                Traced.inFile(kind, new FileRow(run.id(), row.line()), row.name()),
                row.key(),
                run.status() == Status.PREVIEW);
    }
}

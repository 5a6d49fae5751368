package nl.startklaar.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.startklaar.audit.Actor;
import nl.startklaar.intake.ImportReport;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.las.ReadingChoice;
import nl.startklaar.las.SentFile;
import nl.startklaar.school.BoardId;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;

/**
 * The schools of the country in the real application, which their files reach by its front door.
 */
final class RealWork {

    /** In the country 6,500 schools have about 1,000 boards. */
    private static final int SCHOOLS_OF_A_BOARD = 6;

    private final Schools schools;
    private final Imports imports;
    private final List<SchoolId> ids = new ArrayList<>();

    RealWork(Schools schools, Imports imports) {
        this.schools = schools;
        this.imports = imports;
    }

    void open(int count) {
        Actor.COMMAND.doing(() -> {
            var board = schools.addBoard("Stichting Verzonnen 1");
            for (int it = 0; it < count; it++) {
                if (it > 0 && it % SCHOOLS_OF_A_BOARD == 0) {
                    board =
                            schools.addBoard(
                                    "Stichting Verzonnen " + (1 + it / SCHOOLS_OF_A_BOARD));
                }
                ids.add(open(it, board));
            }
            return null;
        });
    }

    private SchoolId open(int index, BoardId board) {
        var brin = Country.brin(index);
        var name = "Verzonnen school " + brin;
        var school =
                new School(SchoolId.fresh(), board, brin, name, "Utrecht", "Utrecht", "", "", true);
        return schools.add(school).orElseThrow().id();
    }

    SchoolId id(int index) {
        return ids.get(index);
    }

    /**
     * @param statuses how many files ended how, by the status of their import
     * @param errors how many findings in them were errors; the invented files have none
     */
    record Ended(Map<String, Long> statuses, long errors) {}

    Ended bringIn(SentFiles files, Crew crew) {
        var reports = crew.map(Country.indexes(ids.size()), it -> bringIn(files, it));
        return new Ended(
                reports.stream()
                        .collect(groupingBy(ImportReport::status, TreeMap::new, counting())),
                reports.stream().mapToLong(it -> it.counts().errors()).sum());
    }

    private ImportReport bringIn(SentFiles files, int index) throws IOException {
        return Actor.COMMAND.<ImportReport, IOException>doing(() -> {
            var file = files.of(index);
            try (InputStream in = Files.newInputStream(file)) {
                return imports.bringIn(
                        id(index),
                        List.of(new SentFile(file.getFileName().toString(), in)),
                        ReadingChoice.lenient());
            }
        });
    }
}

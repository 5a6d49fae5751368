package nl.startklaar.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the country on disk, one per school; made before anything is measured. */
final class SentFiles {

    private final Country country;
    private final int schools;
    private final Path folder;

    SentFiles(Country country, int schools, Path folder) {
        this.country = country;
        this.schools = schools;
        this.folder = folder;
    }

    /** What the country is at this turn, counted while its files are written. */
    record Written(long schools, long pupils, long groups, long staff, long bytes) {

        Written plus(Written other) {
            return new Written(
                    schools + other.schools,
                    pupils + other.pupils,
                    groups + other.groups,
                    staff + other.staff,
                    bytes + other.bytes);
        }
    }

    Written write(Turn turn, Crew crew) throws IOException {
        Files.createDirectories(folder);
        List<Written> all = crew.map(Country.indexes(schools), it -> write(it, turn));
        return all.stream().reduce(new Written(0, 0, 0, 0, 0), Written::plus);
    }

    private Written write(int index, Turn turn) throws IOException {
        var school = country.school(index, turn);
        try (var out = Files.newBufferedWriter(of(index), UTF_8)) {
            MadeFile.write(country, school, turn.day(), out);
        }
        return new Written(
                1,
                school.pupils().size(),
                school.groups().size(),
                school.staff().size(),
                Files.size(of(index)));
    }

    Path of(int index) {
        return folder.resolve(Country.brin(index) + ".xml");
    }
}

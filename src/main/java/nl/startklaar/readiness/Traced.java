package nl.startklaar.readiness;

import java.util.Optional;
import java.util.UUID;

/**
 * The person whom a trace follows: somebody we know, or somebody who only stands in a file.
 *
 * @param id our id of the pupil or the member of staff; absent when there is only a row
 * @param row where somebody stands whom we do not know; absent for whom we know
 * @param name as people say it
 */
public record Traced(Kind kind, Optional<UUID> id, Optional<FileRow> row, String name) {

    public enum Kind {
        PUPIL,
        STAFF
    }

    /** A row of a file that came in. */
    public record FileRow(UUID run, int line) {}

    public static Traced known(Kind kind, UUID id, String name) {
        return new Traced(kind, Optional.of(id), Optional.empty(), name);
    }

    public static Traced inFile(Kind kind, FileRow row, String name) {
        return new Traced(kind, Optional.empty(), Optional.of(row), name);
    }

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return id.map(UUID::toString).or(() -> row.map(FileRow::toString)).orElse("nobody");
    }
}

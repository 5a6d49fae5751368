package nl.startklaar.linking;

import java.util.Optional;
import java.util.UUID;

/** A tick in the matrix: pupils of this year group in this group get their own level. */
record Tick(UUID group, UUID method, String yearGroup) {

    /** As a form sends it; empty when it is none. */
    static Optional<Tick> find(String text) {
        var parts = text.split("\\.", -1);
        return parts.length == 3
                ? cell(parts).map(it -> new Tick(it.group(), it.method(), parts[2]))
                : Optional.empty();
    }

    /** A whole cell: all year groups of a group. */
    record Cell(UUID group, UUID method) {

        static Optional<Cell> find(String text) {
            var parts = text.split("\\.", -1);
            return parts.length == 2 ? cell(parts) : Optional.empty();
        }

        @Override
        public String toString() {
            return group + "." + method;
        }
    }

    private static Optional<Cell> cell(String[] parts) {
        try {
            return Optional.of(new Cell(UUID.fromString(parts[0]), UUID.fromString(parts[1])));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    Cell cell() {
        return new Cell(group, method);
    }

    @Override
    public String toString() {
        return cell() + "." + yearGroup;
    }
}

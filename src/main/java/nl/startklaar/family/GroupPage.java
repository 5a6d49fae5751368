package nl.startklaar.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The families of one group. */
record GroupPage(String home, UUID id, String name, List<Row> rows) {

    GroupPage {
        rows = List.copyOf(rows);
    }

    record Row(UUID id, String name, String avatar, List<Place> places) {

        Row {
            places = List.copyOf(places);
        }

        boolean isInvited() {
            return places.stream().anyMatch(it -> it.until().isPresent() || it.way().isPresent());
        }
    }

    /**
     * What there is for one of two parents.
     *
     * @param until the last day of a letter that nobody used yet
     * @param way of the parent who came with it
     */
    record Place(int number, Optional<LocalDate> until, Optional<ParentWay> way) {}

    String address() {
        return home + "/" + id;
    }

    String address(Row row) {
        return address() + "/" + row.id();
    }

    /** Whose first letter nobody used yet. */
    long unused() {
        return rows.stream().filter(it -> it.places().getFirst().until().isPresent()).count();
    }

    long missing() {
        return rows.stream().filter(it -> !it.isInvited()).count();
    }
}

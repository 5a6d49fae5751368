package nl.startklaar.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;

/**
 * What a backup is, before its tables: JSON in the file, so that its fields are only added to.
 *
 * @param made the moment of the snapshot, as in {@code 2026-09-07T00:30:00Z}
 * @param practice whether all data in it are invented
 * @param whole whether it holds everything, or the one school it names
 * @param schools the schools in it
 * @param versions the newest migration of each module
 * @param activeKey the name of the key that sealed texts with; without its ring they stay sealed
 */
record BackupHead(
        String format,
        String made,
        boolean practice,
        boolean whole,
        List<InIt> schools,
        Map<String, Integer> versions,
        String activeKey) {

    static final String FORMAT = "startklaar.backup/1";

    /** A school in a backup. */
    record InIt(UUID id, String brin, String name) {}

    BackupHead {
        schools = List.copyOf(schools);
        versions = new TreeMap<>(versions);
    }

    Instant moment() {
        return Instant.parse(made);
    }

    /** The code of the only school; empty when everything is here. */
    String onlySchool() {
        return whole || schools.isEmpty() ? "" : schools.getFirst().brin();
    }

    Optional<SchoolId> findSchool(String brin) {
        return schools.stream()
                .filter(it -> it.brin().equals(brin))
                .map(it -> new SchoolId(it.id()))
                .findFirst();
    }
}

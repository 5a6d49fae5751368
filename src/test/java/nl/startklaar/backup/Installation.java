package nl.startklaar.backup;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.TestDatabase;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.school.School;
import nl.startklaar.storage.DeclaredTable.Key;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ApplicationContext;

/** One database, as its owner sees it and can spoil it by hand: that of the house, or a new one. */
record Installation(ApplicationContext house, OwnerDoor door) {

    /** A restore adds to these itself: it is told in the log book, and the checks look again. */
    private static final Set<String> TOLD = Set.of("audit.entry", "readiness.change");

    private interface Work<T> {
        T with(Wire wire);
    }

    static Installation of(ApplicationContext house) {
        return new Installation(house, house.getBean(OwnerDoor.class));
    }

    /** Another one, in which nobody has worked yet. */
    Installation elsewhere() {
        var properties = TestDatabase.propertiesOfANewCopy();
        var place = new DataSourceProperties();
        place.setUrl(properties.get("spring.datasource.url"));
        return new Installation(
                house,
                new OwnerDoor(
                        place,
                        String.valueOf(properties.get("spring.flyway.user")),
                        String.valueOf(properties.get("spring.flyway.password"))));
    }

    Picture everything() {
        return Picture.of(door, catalog(), it -> Optional.of("true"));
    }

    /** What a restore of this school puts back. */
    Picture of(School school) {
        var part = Part.of(school.id());
        return Picture.of(
                        door,
                        catalog(),
                        it -> part.touches(it) ? Optional.of(part.of(it)) : Optional.empty())
                .without(TOLD);
    }

    /** Every row that is not of this school. */
    Picture others(School school) {
        var not = "school_id is distinct from '%s'".formatted(school.id().value());
        return Picture.of(door, catalog(), it -> Optional.of(it.isPerSchool() ? not : "true"));
    }

    Picture everythingButWhatWasTold() {
        return everything().without(TOLD);
    }

    /** All rows of the school but what cannot be taken away: the log book. */
    void wipe(School school) {
        work(wire -> {
            for (var table : catalog().read(wire).all().reversed()) {
                if (table.isPerSchool() && !table.isOnlyAddedTo()) {
                    RestoreStore.delete(wire, table, Part.of(school.id()));
                }
            }
            return true;
        });
    }

    /** Everything from this file, into this installation. */
    void restore(Path file, boolean replace) {
        var whole =
                new WholeRestore(
                        catalog(),
                        door,
                        house.getBean(BackupStatements.class),
                        house.getBean(AuditTrail.class));
        house.getBean(BackupFiles.class)
                .read(file, Optional.empty(), it -> whole.restore(it.head(), it, replace));
    }

    int run(String deed) {
        return work(wire -> wire.run(deed));
    }

    long number(String question) {
        return work(wire -> wire.number(question));
    }

    List<String> texts(String question) {
        return work(wire -> wire.list(question, it -> it.getString(1)));
    }

    List<String> tablesWithoutPolicy() {
        var open =
                texts("select cast(oid as regclass)::text from pg_class where not relrowsecurity");
        return work(wire ->
                catalog().read(wire).all().stream()
                        .filter(it -> it.declared().key() == Key.SCHOOL)
                        .map(TableShape::name)
                        .filter(open::contains)
                        .toList());
    }

    private BackupCatalog catalog() {
        return house.getBean(BackupCatalog.class);
    }

    private <T> T work(Work<T> work) {
        try (var connection = door.open()) {
            return work.with(new Wire(connection, _ -> {}));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

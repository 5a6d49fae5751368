package nl.startklaar.backup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Key;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All tables of the house: those that go into a backup, and those that hang on them. */
@Component
class BackupCatalog {

    private final List<DeclaredTable> declared;

    BackupCatalog(ObjectProvider<DeclaredTables> modules) {
        this.declared = modules.stream().flatMap(it -> it.tables().stream()).toList();
    }

    /** Parents before their children, so that rows can be added in this order. */
    Tables read(Wire wire) {
        var shapes = new LinkedHashMap<String, TableShape>();
        declared.stream()
                .sorted(
                        Comparator.comparing((DeclaredTable it) -> it.key() == Key.SCHOOL)
                                .thenComparing(DeclaredTable::name))
                .forEach(it -> shapes.put(it.name(), CatalogBoard.read(wire, it)));
        return new Tables(inOrder(shapes));
    }

    /** What no backup holds, by its declaration. */
    List<String> leftOut() {
        return declared.stream()
                .filter(it -> !it.inBackup())
                .map(DeclaredTable::name)
                .sorted()
                .toList();
    }

    private static List<TableShape> inOrder(Map<String, TableShape> shapes) {
        var ordered = new ArrayList<TableShape>();
        shapes.values().forEach(it -> add(it, shapes, new HashSet<>(), ordered));
        return ordered;
    }

    private static void add(
            TableShape table,
            Map<String, TableShape> shapes,
            Set<String> below,
            List<TableShape> ordered) {
        if (ordered.contains(table) || !below.add(table.name())) {
            return;
        }
        table.parents().stream()
                .flatMap(it -> Optional.ofNullable(shapes.get(it.table())).stream())
                .forEach(it -> add(it, shapes, below, ordered));
        ordered.add(table);
    }

    /** Ordered: parents before their children. */
    record Tables(List<TableShape> all) {

        Tables {
            all = List.copyOf(all);
        }

        List<TableShape> inBackup() {
            return all.stream().filter(it -> it.declared().inBackup()).toList();
        }

        Optional<TableShape> find(String name) {
            return inBackup().stream().filter(it -> it.name().equals(name)).findFirst();
        }

        /** Left out of the backup, but with rows that cannot stay when these tables are emptied. */
        List<TableShape> hangingOn(List<TableShape> emptied) {
            var gone = new HashSet<String>();
            emptied.forEach(it -> gone.add(it.name()));
            return all.stream()
                    .filter(it -> !it.declared().inBackup())
                    .filter(it -> it.parents().stream().anyMatch(up -> gone.contains(up.table())))
                    .peek(it -> gone.add(it.name()))
                    .toList();
        }
    }
}

package nl.startklaar.las;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.startklaar.kernel.Brin;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.InGroep;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.Naam;
import nl.startklaar.las.EdexmlFile.School;
import nl.startklaar.las.ReadingNote.What;
import org.jspecify.annotations.Nullable;

/** Puts the rows of EDEX2000 into the words of Edexml. */
final class EdexMirror {

    /** The old format has no word for it: such a group has no year group there. */
    private static final String COMBINATION = "C";

    private static final int UNKNOWN_START = 2000;

    private final Map<EdexLayout, List<EdexRow>> rows;
    private final String year;
    private final DateForm form;
    private final Notes notes;

    private EdexMirror(
            Map<EdexLayout, List<EdexRow>> rows, String year, DateForm form, Notes notes) {
        this.rows = rows;
        this.year = year;
        this.form = form;
        this.notes = notes;
    }

    static EdexmlFile of(
            Map<EdexLayout, List<EdexRow>> rows,
            Optional<Brin> brin,
            String year,
            DateForm form,
            Notes notes) {
        var mirror = new EdexMirror(rows, year, form, notes);
        mirror.noteMissingGroups();
        return new EdexmlFile(
                mirror.school(brin),
                List.of(),
                mirror.rows(EdexLayout.GROUPS).map(EdexMirror::groep).toList(),
                List.of(),
                mirror.rows(EdexLayout.PUPILS).map(mirror::leerling).toList(),
                mirror.leerkrachten());
    }

    /** Whose row it is, for somebody who knows the school. */
    static String who(EdexRow row) {
        return Stream.of("roepnaam", "voorvoegsel", "achternaam")
                .map(row::text)
                .filter(Objects::nonNull)
                .collect(joining(" "));
    }

    /** In which year a school year begins, also when it is written wrongly after that. */
    static int start(String year) {
        return year.matches("[0-9]{4}.*") ? WrittenYear.start(year) : UNKNOWN_START;
    }

    private Stream<EdexRow> rows(EdexLayout layout) {
        return rows.getOrDefault(layout, List.of()).stream();
    }

    private boolean hasGroups() {
        return !rows.getOrDefault(EdexLayout.GROUPS, List.of()).isEmpty();
    }

    /** Then their keys name nothing, and the mirror is one of pupils only. */
    private void noteMissingGroups() {
        if (!hasGroups()) {
            notes.info(What.NO_GROUPS_FILE, EdexLayout.GROUPS.displayName(), 0, "", "");
        }
    }

    private School school(Optional<Brin> brin) {
        return new School(
                year,
                null,
                brin.map(it -> it.code().substring(0, 4)).orElse(null),
                brin.map(it -> it.code().substring(4)).orElse(null),
                null,
                null,
                null,
                null);
    }

    private static Groep groep(EdexRow row) {
        @Nullable String jaargroep = row.text("jaargroep");
        return new Groep(
                row.text("key"),
                row.text("naam"),
                jaargroep == null ? COMBINATION : jaargroep,
                null,
                row.line());
    }

    private Leerling leerling(EdexRow row) {
        return new Leerling(
                row.text("key"),
                null,
                naam(row),
                date(row, "geboortedatum"),
                null,
                hasGroups() ? row.text("groep") : null,
                List.of(),
                date(row, "instroomdatum"),
                date(row, "uitstroomdatum"),
                row.line());
    }

    private static Naam naam(EdexRow row) {
        return new Naam(
                row.text("achternaam"), row.text("voorvoegsel"), null, null, row.text("roepnaam"));
    }

    /** As Edexml writes it; what is no day stays as it is, for the plan to tell. */
    private @Nullable String date(EdexRow row, String field) {
        var written = row.get(field);
        if (!DateForm.Written.isDate(written)) {
            return null;
        }
        return form.read(written, start(year))
                .map(Object::toString)
                .orElseGet(() -> Text.clean(written));
    }

    private List<Leerkracht> leerkrachten() {
        Map<String, List<InGroep>> groups = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        rows(EdexLayout.TEACHERS).map(it -> it.get("key").strip()).forEach(known::add);
        rows(EdexLayout.TEACHER_GROUPS).forEach(it -> addTo(groups, known, it));
        return rows(EdexLayout.TEACHERS)
                .map(it -> leerkracht(it, groups.getOrDefault(it.get("key").strip(), List.of())))
                .toList();
    }

    private void addTo(Map<String, List<InGroep>> groups, Set<String> known, EdexRow row) {
        var teacher = row.get("leerkracht").strip();
        @Nullable String groep = row.text("groep");
        if (!known.contains(teacher)) {
            notes.warn(What.UNKNOWN_REFERENCE, row.file(), row.line(), "leerkracht", teacher);
        } else if (groep != null && hasGroups()) {
            groups.computeIfAbsent(teacher, _ -> new ArrayList<>())
                    .add(new InGroep(groep, List.of()));
        }
    }

    private static Leerkracht leerkracht(EdexRow row, List<InGroep> groepen) {
        return new Leerkracht(
                row.text("key"), null, naam(row), null, List.of(), groepen, List.of(), row.line());
    }
}

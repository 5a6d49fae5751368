package nl.startklaar.las;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.startklaar.kernel.Brin;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.LasReading.Full;
import nl.startklaar.las.LasReading.Unclear;
import nl.startklaar.las.ReadingNote.What;
import nl.startklaar.las.ReadingQuestion.About;
import nl.startklaar.las.ReadingQuestion.Option;
import org.jspecify.annotations.Nullable;

/**
 * Reads EDEX2000: four text files in which every field has its place, and nothing says how dates
 * and letters are written. Both are found from all rows together, and asked for when two ways make
 * sense.
 */
final class Edex2000 {

    private final Map<EdexLayout, EdexText> texts;
    private final ReadingChoice choice;
    private final Notes notes = new Notes();
    private final List<ReadingQuestion> questions = new ArrayList<>();

    private Edex2000(Map<EdexLayout, EdexText> texts, ReadingChoice choice) {
        this.texts = texts;
        this.choice = choice;
    }

    /**
     * Which of these files are EDEX2000, by what is in them; the name helps when a file is bare.
     */
    static Map<EdexLayout, PlainFile> find(List<PlainFile> files) throws Unreadable {
        var found = new EnumMap<EdexLayout, PlainFile>(EdexLayout.class);
        for (PlainFile file : files) {
            for (EdexLayout layout : EdexLayout.values()) {
                if (layout.isNamed(file) || EdexText.begins(file, layout)) {
                    if (found.put(layout, file) != null) {
                        throw new Unreadable(Reason.SEVERAL_FILES, file.name(), 1);
                    }
                    break;
                }
            }
        }
        return found;
    }

    static LasReading read(Map<EdexLayout, PlainFile> files, ReadingChoice choice)
            throws Unreadable {
        var texts = new EnumMap<EdexLayout, EdexText>(EdexLayout.class);
        for (var file : files.entrySet()) {
            texts.put(file.getKey(), EdexText.of(file.getValue(), file.getKey()));
        }
        if (!texts.containsKey(EdexLayout.PUPILS)
                || texts.get(EdexLayout.PUPILS).lines().isEmpty()) {
            throw new Unreadable(Reason.EDEX_NO_PUPILS, EdexLayout.PUPILS.displayName(), 1);
        }
        return new Edex2000(texts, choice).readAll();
    }

    private LasReading readAll() throws Unreadable {
        var page = page();
        var rows = new EnumMap<EdexLayout, List<EdexRow>>(EdexLayout.class);
        texts.forEach((layout, text) -> rows.put(layout, rows(text, page)));
        var brin = brin(rows.getOrDefault(EdexLayout.PUPILS, List.of()));
        rows.replaceAll((_, all) -> all.stream().filter(it -> isOf(brin, it)).toList());
        var year = year(rows.getOrDefault(EdexLayout.PUPILS, List.of()));
        rows.replaceAll((_, all) -> all.stream().filter(it -> isIn(year, it)).toList());
        var form = form(rows.getOrDefault(EdexLayout.PUPILS, List.of()), EdexMirror.start(year));
        if (!questions.isEmpty()) {
            return new Unclear(questions);
        }
        return new Full(
                EdexMirror.of(rows, brin, year, form, notes), Format.EDEX2000, notes.list());
    }

    private CodePage page() {
        var lines = new ArrayList<String>();
        var names = new ArrayList<String>();
        for (var text : texts.values()) {
            for (var line : text.lines()) {
                lines.add(line.text());
                names.addAll(text.layout().names(line.text()));
            }
        }
        return switch (CodePage.detect(lines, names, choice.answer(About.CODE_PAGE))) {
            case CodePage.Answer.Clear(var page) -> page;
            case CodePage.Answer.Ask(var question) -> {
                questions.add(question);
                yield CodePage.WINDOWS;
            }
        };
    }

    private static List<EdexRow> rows(EdexText text, CodePage page) {
        return text.lines().stream().map(it -> EdexRow.of(text, it, page)).toList();
    }

    /** The school the rows are of, when they say so. */
    private Optional<Brin> brin(List<EdexRow> pupils) throws Unreadable {
        var brins = new TreeMap<String, Long>();
        pupils.forEach(it -> it.brin().ifPresent(brin -> brins.merge(brin.code(), 1L, Long::sum)));
        if (brins.size() <= 1) {
            return brins.keySet().stream().findFirst().map(Brin::new);
        }
        var wanted = Optional.ofNullable(choice.school()).map(Brin::code);
        if (wanted.filter(it -> !brins.containsKey(it)).isPresent()) {
            throw new Unreadable(Reason.SCHOOL_NOT_IN_FILE, EdexLayout.PUPILS.displayName(), 1);
        }
        var chosen = wanted.or(() -> choice.answer(About.SCHOOL)).filter(brins::containsKey);
        if (chosen.isEmpty()) {
            ask(About.SCHOOL, brins);
        }
        return chosen.map(Brin::new);
    }

    private boolean isOf(Optional<Brin> brin, EdexRow row) {
        boolean isOfAnother =
                brin.isPresent() && row.brin().filter(it -> !it.equals(brin.get())).isPresent();
        if (isOfAnother) {
            notes.info(
                    What.OTHER_SCHOOL, row.file(), row.line(), "brincode", row.brin().get().code());
        }
        return !isOfAnother;
    }

    /** As in 2026-2027; what cannot be read as a school year is left as it is written. */
    private String year(List<EdexRow> pupils) throws Unreadable {
        var years =
                new TreeMap<>(
                        pupils.stream()
                                .flatMap(it -> it.year().stream())
                                .collect(groupingBy(it -> it, counting())));
        noteForm(pupils);
        if (years.size() > 1) {
            var chosen = choice.answer(About.SCHOOL_YEAR).filter(years::containsKey);
            if (chosen.isEmpty()) {
                ask(About.SCHOOL_YEAR, years);
            }
            return chosen.orElse(years.lastKey());
        }
        return years.isEmpty() ? unreadableYear(pupils) : years.firstKey();
    }

    private static String unreadableYear(List<EdexRow> pupils) throws Unreadable {
        for (EdexRow row : pupils) {
            @Nullable String written = row.text("schooljaar");
            if (written != null) {
                return written;
            }
        }
        throw new Unreadable(Reason.NO_SCHOOL_YEAR, EdexLayout.PUPILS.displayName(), 1);
    }

    private void noteForm(List<EdexRow> pupils) {
        pupils.stream()
                .filter(it ->
                        it.year().filter(year -> !year.equals(it.get("schooljaar"))).isPresent())
                .findFirst()
                .ifPresent(it ->
                        notes.info(
                                What.SCHOOL_YEAR_FORM,
                                it.file(),
                                it.line(),
                                "schooljaar",
                                it.get("schooljaar").strip()));
    }

    private boolean isIn(String year, EdexRow row) {
        boolean isOther = row.year().filter(it -> !it.equals(year)).isPresent();
        if (isOther && row.layout() == EdexLayout.PUPILS) {
            notes.warn(
                    What.OTHER_SCHOOL_YEAR, row.file(), row.line(), "schooljaar", row.get("key"));
        }
        return !isOther;
    }

    private void ask(About about, Map<String, Long> counts) {
        questions.add(
                new ReadingQuestion(
                        about,
                        counts.entrySet().stream()
                                .map(it ->
                                        new Option(
                                                it.getKey(),
                                                "%s (%d)".formatted(it.getKey(), it.getValue())))
                                .toList()));
    }

    private DateForm form(List<EdexRow> pupils, int startYear) {
        var dates = new ArrayList<DateForm.Written>();
        for (EdexRow row : pupils) {
            var who = EdexMirror.who(row);
            dates.add(new DateForm.Written(row.get("geboortedatum"), true, who));
            dates.add(new DateForm.Written(row.get("instroomdatum"), false, who));
            dates.add(new DateForm.Written(row.get("uitstroomdatum"), false, who));
        }
        return switch (DateForm.detect(dates, startYear, choice.answer(About.DATE_FORM))) {
            case DateForm.Answer.Clear(var form) -> form;
            case DateForm.Answer.Ask(var question) -> {
                questions.add(question);
                yield DateForm.DAY_MONTH_YEAR;
            }
        };
    }
}

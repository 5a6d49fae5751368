package nl.startklaar.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.startklaar.intake.DiffRow.Kind;
import nl.startklaar.intake.DiffRow.Section;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.roster.UndoOutcome;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.web.Page;
import nl.startklaar.web.Sentence;

/**
 * One file on a page: what it would do, or what it did.
 *
 * @param step 1 file, 2 look, 3 done
 * @param refresh whether the page has to be fetched again because work is going on
 * @param phases of that work: what is done, and what goes on
 * @param held whether a person has to say that so much really changes
 * @param questions what the file leaves open, for who may answer
 * @param following what else goes along with it: licences that pupils get and lose
 * @param noUndo why an applied import cannot be undone any more
 * @param overtakenNote whether to say that the roster changed meanwhile
 */
record ImportPage(
        Sentence title,
        Sentence lead,
        Sentence file,
        int step,
        String address,
        boolean refresh,
        boolean overtakenNote,
        boolean held,
        List<Sentence> phases,
        Optional<StopView> stop,
        List<Tile> tiles,
        List<Asked> questions,
        List<FindingView> findings,
        Optional<Sentence> moreFindings,
        List<Sentence> following,
        List<SectionView> sections,
        List<Blad> pages,
        Optional<Order> order,
        Optional<Sentence> undo,
        Optional<Sentence> noUndo) {

    private static final int ROWS = 50;

    /** When there are more, they are of a kind: solving these solves the others. */
    private static final int FINDINGS = 50;

    /**
     * What the visitor asks to see.
     *
     * @param show which of the six counts; empty for all
     */
    record Choice(String show, int number) {}

    record StopView(Sentence what, Sentence remedy, boolean canBeConfirmed) {}

    record Tile(int count, Sentence words, String address, boolean current, String kind) {}

    record FindingView(String kind, Optional<Sentence> place, Sentence what, Sentence remedy) {}

    record RowView(
            String kind, Sentence what, String name, String before, String after, Object note) {}

    record SectionView(Sentence caption, Sentence subject, List<RowView> rows) {}

    record Blad(int number, String address, boolean current) {}

    /** What can be ordered: apply it, with what was seen. */
    record Order(int changes, String seen) {}

    /**
     * @param obstacle why it cannot be undone any more
     */
    static ImportPage of(
            Page page, AtSchool at, RunView view, Optional<UndoOutcome> obstacle, Choice choice) {
        var run = view.run();
        var address = at.home() + "/import/" + run.id();
        boolean mayDo = at.is(Role.ICT_COORDINATOR);
        boolean waits = run.status() == Status.PREVIEW && !view.isStopped();
        var findings = findings(view, choice.show());
        var rows = view.rows().stream().filter(shown(choice.show())).toList();
        return new ImportPage(
                title(view),
                lead(page, view),
                file(page, run),
                step(view),
                address,
                run.status() == Status.APPLYING,
                run.overtaken() && run.status() == Status.PREVIEW,
                view.isHeld(),
                run.status() == Status.APPLYING ? phases(run.counts()) : List.of(),
                view.stop().map(it -> stop(it, at)),
                view.counts().equals(Counts.NONE) ? List.of() : tiles(view, address, choice.show()),
                mayDo && waits ? view.questions() : List.of(),
                findings.stream().limit(FINDINGS).map(it -> finding(it, at)).toList(),
                moreThan(findings.size()),
                view.following(),
                sections(rows, choice.number()),
                pages(rows.size(), address, choice),
                mayDo && waits ? Optional.of(order(view)) : Optional.empty(),
                mayDo && run.status() == Status.APPLIED && obstacle.isEmpty()
                        ? run.undoUntil().map(it -> Sentence.of("intake.run.undo-until", it))
                        : Optional.empty(),
                obstacle.map(it -> UndoWords.why(it, page)));
    }

    ImportPage overtaken() {
        return new ImportPage(
                title,
                lead,
                file,
                step,
                address,
                refresh,
                true,
                held,
                phases,
                stop,
                tiles,
                questions,
                findings,
                moreFindings,
                following,
                sections,
                pages,
                order,
                undo,
                noUndo);
    }

    private static Sentence title(RunView view) {
        return Sentence.of("intake.run." + view.state());
    }

    private static Sentence lead(Page page, RunView view) {
        if (view.processedBefore().isPresent()) {
            return Sentence.of("intake.run.already", view.processedBefore().get());
        }
        var run = view.run();
        var moment = run.undoneAt().or(run::finishedAt).orElse(run.receipt().at());
        return Sentence.of(
                "intake.run." + view.state() + ".lead",
                page.formats().moment(moment),
                RunWords.who(run));
    }

    /** "Edexml 2.1 van ParnasSys, schooljaar 2026-2027, zoals het was op 5 augustus 2026". */
    private static Sentence file(Page page, ImportRun run) {
        var receipt = run.receipt();
        if (run.year().isEmpty() || run.referenceDay().isEmpty()) {
            return Sentence.of("intake.file.unread", receipt.fileName());
        }
        return Sentence.of(
                "intake.file",
                receipt.fileName(),
                receipt.format(),
                receipt.author().isEmpty()
                        ? Sentence.of("intake.file.some-program")
                        : receipt.author(),
                run.year().get().toString(),
                page.formats().day(run.referenceDay().get()));
    }

    private static int step(RunView view) {
        return switch (view.run().status()) {
            case PREVIEW -> view.isStopped() ? 1 : 2;
            case STOPPED_BY_FILE -> 1;
            case APPLYING, APPLIED, UNCHANGED, STOPPED_BY_PERSON, REPLACED, UNDONE, FAILED -> 3;
        };
    }

    /** The changes come in all at once: there is no half of which to tell. */
    private static List<Sentence> phases(Counts counts) {
        return List.of(
                Sentence.of("intake.run.phase.read", counts.pupils()),
                Sentence.of("intake.run.phase.compared", counts.changes()),
                Sentence.of("intake.run.phase.applying", counts.changes()));
    }

    private static StopView stop(StopLine it, AtSchool at) {
        return new StopView(it.what(), it.remedy(Las.of(at.details())), it.canBeConfirmed());
    }

    private static Predicate<DiffRow> shown(String show) {
        return switch (show) {
            case "nieuw" -> it -> isPupil(it, Kind.ADDED);
            case "andere-groep" -> it -> isPupil(it, Kind.MOVED);
            case "naam-anders" -> it -> isPupil(it, Kind.RENAMED);
            case "vertrokken" -> it -> isPupil(it, Kind.LEFT);
            case "fouten", "waarschuwingen" -> _ -> false;
            default -> _ -> true;
        };
    }

    private static boolean isPupil(DiffRow row, Kind kind) {
        return row.section() == Section.PUPILS && row.kind() == kind;
    }

    private static List<Tile> tiles(RunView view, String address, String show) {
        var it = view.counts();
        return List.of(
                tile("nieuw", it.added(), "ok", address, show),
                tile("andere-groep", it.moved(), "", address, show),
                tile("naam-anders", it.renamed(), "", address, show),
                tile("vertrokken", it.left(), "", address, show),
                tile("fouten", it.errors(), "err", address, show),
                tile("waarschuwingen", it.warnings(), "warn", address, show));
    }

    private static Tile tile(String name, int count, String kind, String address, String show) {
        boolean current = name.equals(show);
        return new Tile(
                count,
                Sentence.of("intake.tile." + name, count),
                current ? address : address + "?toon=" + name,
                current,
                count == 0 ? "zero" : kind);
    }

    /** Errors first. */
    private static List<RunView.Found> findings(RunView view, String show) {
        return view.findings().stream()
                .filter(it ->
                        switch (show) {
                            case "fouten" -> it.finding().isError();
                            case "waarschuwingen" -> !it.finding().isError();
                            case "nieuw", "andere-groep", "naam-anders", "vertrokken" -> false;
                            default -> true;
                        })
                .sorted((a, b) -> Boolean.compare(b.finding().isError(), a.finding().isError()))
                .toList();
    }

    private static Optional<Sentence> moreThan(int findings) {
        return findings > FINDINGS
                ? Optional.of(Sentence.of("intake.findings.more", findings - FINDINGS))
                : Optional.empty();
    }

    private static FindingView finding(RunView.Found found, AtSchool at) {
        var it = found.finding();
        return new FindingView(
                it.isError() ? "err" : "warn",
                it.line() == 0
                        ? Optional.empty()
                        : Optional.of(
                                Sentence.of("intake.finding.line", String.valueOf(it.line()))),
                it.what(found.who()),
                it.remedy(Las.of(at.details())));
    }

    private static List<SectionView> sections(List<DiffRow> rows, int number) {
        var onPage =
                rows.stream().skip((long) ROWS * (Math.max(1, number) - 1)).limit(ROWS).toList();
        return List.of(Section.values()).stream()
                .map(it ->
                        section(
                                it,
                                onPage.stream().filter(row -> row.section() == it).toList(),
                                (int) rows.stream().filter(row -> row.section() == it).count()))
                .filter(it -> !it.rows().isEmpty())
                .toList();
    }

    private static SectionView section(Section section, List<DiffRow> rows, int all) {
        return new SectionView(
                Sentence.of("intake.diff." + section.name(), rows.size(), all),
                Sentence.of("intake.diff." + section.name() + ".one"),
                rows.stream().map(ImportPage::row).toList());
    }

    private static RowView row(DiffRow row) {
        var kind =
                switch (row.kind()) {
                    case ADDED -> "add";
                    case MOVED, RENAMED, CHANGED -> "chg";
                    case LEFT -> "del";
                };
        return new RowView(
                kind,
                Sentence.of("intake.diff.kind." + row.kind().name()),
                row.name(),
                row.before().isEmpty() ? "–" : row.before(),
                row.after().isEmpty() ? "–" : row.after(),
                row.note().map(Object.class::cast).orElse("–"));
    }

    private static List<Blad> pages(int rows, String address, Choice choice) {
        int pages = (rows + ROWS - 1) / ROWS;
        return pages < 2
                ? List.of()
                : IntStream.rangeClosed(1, pages)
                        .mapToObj(it ->
                                new Blad(
                                        it,
                                        address + "?toon=" + choice.show() + "&blad=" + it,
                                        it == choice.number()))
                        .toList();
    }

    private static Order order(RunView view) {
        return new Order(view.counts().changes(), view.fingerprint());
    }
}

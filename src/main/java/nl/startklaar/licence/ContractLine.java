package nl.startklaar.licence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.web.Page;
import nl.startklaar.web.Sentence;

/**
 * One contract as people look at it today.
 *
 * @param isAsked whether the page <i>Volgend jaar</i> asks what becomes of it
 * @param ownLastDay the school's last day to end it, when it is away on the publisher's
 */
record ContractLine(
        Contract contract,
        TeachingMethod method,
        Publisher publisher,
        Ending ending,
        Optional<LocalDate> ownLastDay,
        Optional<LocalDate> undoUntil,
        Optional<Intention.Answer> answer,
        boolean isAsked,
        LocalDate today) {

    ContractState state() {
        return contract.state(today);
    }

    /** Through whom it was bought. */
    String supplier() {
        return contract.supplier().isEmpty() ? publisher.name() : contract.supplier();
    }

    /** Who has to hear that it ends. */
    String addressee() {
        return contract.channel() == Channel.SUPPLIER ? supplier() : publisher.name();
    }

    /** How they hear it, with the addresses that we know. */
    Sentence toTell() {
        return switch (contract.channel()) {
            case OWN ->
                    publisher.website().isEmpty()
                            ? Sentence.of("licence.tell.overview", addressee())
                            : Sentence.of("licence.tell.website", addressee(), publisher.website());
            case SUPPLIER -> Sentence.of("licence.tell.overview", addressee());
            case MAIL ->
                    Sentence.of(
                            canBeMailed() ? "licence.tell.mail" : "licence.tell.text", addressee());
        };
    }

    boolean canBeMailed() {
        return contract.channel() == Channel.MAIL && !publisher.email().isEmpty();
    }

    /** The kind of status sign: it repeats the words. */
    String look() {
        return switch (state()) {
            case RUNS -> "ok";
            case STARTS -> "wait";
            case ENDING, VIEWABLE -> "unk";
            case EXPIRED -> "na";
        };
    }

    String icon() {
        return switch (state()) {
            case RUNS -> "circle-check";
            case STARTS -> "clock";
            case ENDING, VIEWABLE -> "history";
            case EXPIRED -> "minus-circle";
        };
    }

    String stateWords(Page page) {
        var formats = page.formats();
        return switch (state()) {
            case RUNS -> page.text("licence.state.RUNS");
            case STARTS -> page.text("licence.state.STARTS", formats.day(contract.firstDay()));
            case ENDING, VIEWABLE ->
                    page.text(
                            "licence.state.VIEWABLE",
                            contract.viewUntil().map(formats::day).orElse(""));
            case EXPIRED -> page.text("licence.state.EXPIRED");
        };
    }

    /** "van 1 augustus 2024 tot en met 31 juli 2026". */
    String period(Page page) {
        var first = page.formats().day(contract.firstDay());
        return contract.lastDay()
                .map(it -> page.text("licence.period.until", first, page.formats().day(it)))
                .orElseGet(() -> page.text("licence.period.on", first));
    }

    boolean canEnd() {
        return ending instanceof Ending.Stops;
    }

    /** "uiterlijk 30 juni (nog 12 dagen)"; empty when nothing can be ended now. */
    String deadline(Page page) {
        if (!canEnd()) {
            return "";
        }
        var last = lastDayToEnd();
        return page.text(
                "licence.deadline",
                page.formats().dayOfYear(last),
                ChronoUnit.DAYS.between(today, last));
    }

    /** Of the school: its own last day, as long as that has not gone; today when none is left. */
    LocalDate lastDayToEnd() {
        return ending instanceof Ending.Stops stops
                ? ownLastDay.filter(it -> !today.isAfter(it)).orElse(stops.undoUntil())
                : today;
    }

    /** The one thing that comes next. */
    String next(Page page) {
        var formats = page.formats();
        return switch (ending) {
            case Ending.Stops _ -> page.text(wordsWhileItRuns());
            case Ending.TooLate late ->
                    page.text("licence.next.too-late", formats.day(late.runsUntil()));
            case Ending.BoughtOff bought ->
                    bought.until()
                            .map(it -> page.text("licence.next.bought-until", formats.day(it)))
                            .orElseGet(() -> page.text("licence.next.bought"));
            case Ending.ByItself own ->
                    page.text("licence.next.by-itself", formats.day(own.lastDay()));
            case Ending.NotRunning _ -> whileItDoesNot(page);
        };
    }

    private String wordsWhileItRuns() {
        return answer.map(it ->
                        it == Intention.Answer.STAYS ? "licence.next.stays" : "licence.next.end")
                .orElse(isAsked ? "licence.next.may-end" : "licence.next.runs-on");
    }

    private String whileItDoesNot(Page page) {
        var formats = page.formats();
        return switch (state()) {
            case STARTS -> page.text("licence.next.starts");
            case ENDING ->
                    undoUntil
                            .map(it -> page.text("licence.next.undo", formats.day(it)))
                            .orElseGet(() ->
                                    page.text(
                                            "licence.next.runs-until",
                                            contract.lastDay().map(formats::day).orElse("")));
            case RUNS, VIEWABLE, EXPIRED -> page.text("licence.next.nothing");
        };
    }

    /** Which licences it holds, as in "5 (25 plaatsen), 6 (30 plaatsen)". */
    String parts(Page page) {
        return String.join(", ", contract.licences().stream().map(it -> part(page, it)).toList());
    }

    /** For a list: "6 leerjaren (192 plaatsen)". */
    String partsInShort(Page page) {
        var licences = contract.licences();
        return licences.size() <= 2
                ? parts(page)
                : page.text(
                        "licence.part.many",
                        licences.size(),
                        licences.stream().mapToInt(it -> it.seats().orElse(0)).sum());
    }

    private static String part(Page page, Licence it) {
        var group =
                it.yearGroup()
                        .map(code -> page.text("licence.part.year-group", code))
                        .orElseGet(() -> page.text("licence.part.all"));
        return it.seats().isEmpty()
                ? group
                : page.text("licence.part.seats", group, it.seats().get());
    }
}

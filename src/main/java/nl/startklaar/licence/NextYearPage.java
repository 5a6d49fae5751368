package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.licence.Intention.Answer;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.web.Choice;
import nl.startklaar.web.Form;
import nl.startklaar.web.Page;

/** The plan for a school year: the questions, and what follows from the answers. */
record NextYearPage(AtSchool at, YearPlan plan, Form form) {

    String self() {
        return at.home() + "/licenties/volgend-jaar";
    }

    boolean mayChange() {
        return at.is(Role.ICT_COORDINATOR);
    }

    List<Answer> answers() {
        return Arrays.asList(Answer.values());
    }

    boolean isSaid(UUID method, Answer answer) {
        return form.value(NextYearForm.answer(method)).equals(answer.name());
    }

    Optional<Intention> said(UUID method) {
        return Optional.ofNullable(plan.intentions().get(method));
    }

    String name(UUID method) {
        return plan.shelf().name(method);
    }

    Publisher publisher(UUID method) {
        return plan.shelf().publisherOf(method);
    }

    /** Of the same subject first; not the method itself. */
    List<Choice> successors(UUID method) {
        return plan.shelf().offered(plan.shelf().method(method).subject()).stream()
                .filter(it -> !it.value().equals(method.toString()))
                .toList();
    }

    /** What the school has of it now, in a few words. */
    String now(Page page, UUID method) {
        return String.join(
                ", ",
                plan.contractsOf(method).stream()
                        .map(it -> page.text("licence.kind." + it.kind()))
                        .distinct()
                        .toList());
    }

    String endWords(Page page, YearPlan.ToEnd it) {
        var formats = page.formats();
        return switch (it.ending()) {
            case Ending.Stops stops ->
                    page.text("licence.plan.end-by", formats.day(stops.undoUntil()));
            case Ending.TooLate late ->
                    page.text(
                            "licence.plan.end-too-late",
                            formats.day(late.wasUntil()),
                            formats.day(late.runsUntil()));
            case Ending.BoughtOff _, Ending.ByItself _, Ending.NotRunning _ ->
                    page.text("licence.next.nothing");
        };
    }

    String orderWords(Page page, YearPlan.ToOrder it) {
        var starts = it.starts().map(page.formats()::day).orElse("");
        return page.text(
                "licence.plan.order." + it.reason(),
                starts,
                page.formats().day(plan.firstSchoolDay()));
    }

    /** In the school year that ends before this one. */
    LocalDate formBy(Publisher publisher) {
        return publisher.lastDayToEnd(new SchoolYear(plan.year().startYear() - 1));
    }
}

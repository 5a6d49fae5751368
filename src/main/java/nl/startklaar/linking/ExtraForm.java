package nl.startklaar.linking;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.linking.Link.Target;
import nl.startklaar.web.Form;

/**
 * Somebody on another level, as a person fills it in: who, what, and from when to when.
 *
 * @param link what it comes down to; empty as long as something is missing or wrong
 */
record ExtraForm(Form form, Optional<Link> link) {

    /** How a pupil and a group are told apart in one list. */
    static final String PUPIL = "leerling-";

    static final String GROUP = "groep-";

    static ExtraForm read(Form form, YearOfLinks year) {
        var who = form.value("wie");
        var method = form.id("methode").flatMap(year::findMethod);
        var level = form.value("niveau");
        var from = form.day("van").orElse(year.firstDay());
        var until = form.day("tot");
        if (target(who, year).isEmpty()) {
            form.refuse("wie", "linking.extra.who.missing");
        }
        if (method.isEmpty()) {
            form.refuse("methode", "linking.extra.method.missing");
        } else if (!method.get().offers(level)) {
            form.refuse("niveau", "linking.extra.level.none", method.get().name());
        }
        if (from.isBefore(year.firstDay()) || from.isAfter(year.year().lastDay())) {
            form.refuse("van", "linking.extra.from.wrong", year.firstDay(), year.year().lastDay());
        }
        if (until.filter(it -> it.isBefore(from)).isPresent()) {
            form.refuse("tot", "linking.extra.until.wrong");
        }
        return new ExtraForm(
                form,
                form.isRefused()
                        ? Optional.empty()
                        : target(who, year)
                                .flatMap(it -> method.map(own -> link(year, it, own, form))));
    }

    private static Link link(YearOfLinks year, Who who, MethodInYear method, Form form) {
        return new Link(
                UUID.randomUUID(),
                year.year(),
                method.id(),
                form.value("niveau"),
                who.target(),
                who.id(),
                Optional.empty(),
                form.day("van").orElse(year.firstDay()),
                form.day("tot").map(ExtraForm::dayAfter));
    }

    /** People say the last day on which it still holds. */
    private static LocalDate dayAfter(LocalDate last) {
        return last.plusDays(1);
    }

    private record Who(Target target, UUID id) {}

    /** Only who is in this school year. */
    private static Optional<Who> target(String text, YearOfLinks year) {
        if (text.startsWith(PUPIL)) {
            return year.roster().placements().stream()
                    .filter(it -> text.equals(PUPIL + it.pupil()))
                    .map(it -> new Who(Target.PUPIL, it.pupil()))
                    .findFirst();
        }
        return GroupsOfSchool.ids(year.roster())
                .filter(it -> text.equals(GROUP + it))
                .map(it -> new Who(Target.GROUP, it))
                .findFirst();
    }
}

package nl.startklaar.linking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.kernel.DutchOrder;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.kernel.YearGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.web.Choice;
import nl.startklaar.web.Form;

/**
 * <i>Ander niveau</i>: who works on another level than their own, and one more of them.
 *
 * @param sees who will see it; empty until the form is filled in
 */
record ExtraPage(AtSchool at, YearOfLinks in, List<Extra> extras, Form form, Optional<Sight> sees) {

    private static final Comparator<String> DUTCH = DutchOrder.ofNames();

    /**
     * @param groups of a pupil, so that two of one name can be told apart
     * @param lastDay on which it still holds
     */
    record Extra(
            UUID link,
            String who,
            String groups,
            String method,
            String level,
            LocalDate firstDay,
            Optional<LocalDate> lastDay) {}

    /**
     * Who sees the material now, and who will.
     *
     * @param already whether they see it now
     */
    record Sight(String who, String method, String level, boolean already, WhoSees then) {}

    /** Pupils of one group, in a list to choose from. */
    record Choices(String group, List<Choice> pupils) {}

    static ExtraPage of(AtSchool at, YearOfLinks year, ExtraForm asked) {
        return new ExtraPage(
                at, year, extras(year), asked.form(), asked.link().map(it -> sight(year, it)));
    }

    private static List<Extra> extras(YearOfLinks year) {
        return year.open()
                .filter(it -> !it.isOfGroup() || isOtherLevel(year, it))
                .map(it -> extra(year, it))
                .sorted(Comparator.comparing(Extra::who, DUTCH).thenComparing(Extra::link))
                .toList();
    }

    /** Of a combined group every level is one that somebody chose. */
    private static boolean isOtherLevel(YearOfLinks year, Link link) {
        return year.findGroup(link.who())
                .map(it -> it.yearGroups().stream().noneMatch(link::isOwnLevel))
                .orElse(true);
    }

    private static Extra extra(YearOfLinks year, Link it) {
        var groups =
                it.isOfGroup()
                        ? ""
                        : GroupsOfSchool.of(year.roster(), it.who()).stream()
                                .flatMap(own -> GroupsOfSchool.name(year.roster(), own).stream())
                                .sorted(DUTCH)
                                .collect(Collectors.joining(", "));
        return new Extra(
                it.id(),
                name(year, it),
                groups,
                method(year, it),
                it.level(),
                it.firstDay(),
                it.goneFrom().map(day -> day.minusDays(1)));
    }

    private static String name(YearOfLinks year, Link link) {
        return link.isOfGroup()
                ? GroupsOfSchool.name(year.roster(), link.who()).orElse("–")
                : Proposal.name(year, link).orElse("–");
    }

    private static String method(YearOfLinks year, Link link) {
        return year.findMethod(link.method()).map(MethodInYear::name).orElse("–");
    }

    private static Sight sight(YearOfLinks year, Link link) {
        return new Sight(
                name(year, link),
                method(year, link),
                link.level(),
                isThere(year, link),
                WhoSees.of(year.roster(), link));
    }

    private static boolean isThere(YearOfLinks year, Link link) {
        var same =
                year.open()
                        .filter(it -> it.method().equals(link.method()))
                        .filter(it -> it.level().equals(link.level()))
                        .toList();
        return same.stream().anyMatch(it -> it.isLike(link))
                || !link.isOfGroup()
                        && same.stream()
                                .map(it -> GroupsOfSchool.reachedBy(year.roster(), it))
                                .anyMatch(it -> it.contains(link.who()));
    }

    String self() {
        return at.home() + "/licenties/koppelen/extra";
    }

    SchoolYear year() {
        return in.year();
    }

    boolean mayChange() {
        return at.is(Role.ICT_COORDINATOR);
    }

    boolean isChosen(Choice choice) {
        return form.value("wie").equals(choice.value());
    }

    /** Whole groups, also those across groups. */
    List<Choice> groups() {
        return Stream.concat(
                        in.groups().stream().map(it -> group(it.id(), it.name())),
                        in.roster().combinedGroups().stream()
                                .sorted(Comparator.comparing(CombinedGroup::name, DUTCH))
                                .map(it -> group(it.id(), it.name())))
                .toList();
    }

    private static Choice group(UUID id, String name) {
        return new Choice(ExtraForm.GROUP + id, name);
    }

    List<Choices> pupils() {
        return in.groups().stream()
                .map(it -> new Choices(it.name(), pupilsOf(it.id())))
                .filter(it -> !it.pupils().isEmpty())
                .toList();
    }

    private List<Choice> pupilsOf(UUID group) {
        var ids =
                in.roster().placements().stream()
                        .filter(it -> group.equals(it.group()))
                        .map(Placement::pupil)
                        .collect(Collectors.toSet());
        return in.roster().pupils().stream()
                .filter(it -> ids.contains(it.id()))
                .sorted(
                        Comparator.comparing((Pupil it) -> it.name().bySurname(), DUTCH)
                                .thenComparing(Pupil::id))
                .map(it -> new Choice(ExtraForm.PUPIL + it.id(), it.name().bySurname()))
                .toList();
    }

    List<Choice> methods() {
        return in.methods().stream()
                .filter(it -> !it.licences().isEmpty())
                .map(it -> new Choice(it.id().toString(), it.name()))
                .toList();
    }

    List<Choice> levels() {
        var levels =
                Stream.of("1", "2", "3", "4", "5", "6", "7", "8")
                        .filter(it -> in.methods().stream().anyMatch(own -> own.offers(it)))
                        .sorted(YearGroup.inOrder())
                        .toList();
        return Choice.of(levels);
    }
}

package nl.startklaar.intake;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.plan.KnownRoster;
import nl.startklaar.plan.PlanFinding.Subject;
import nl.startklaar.plan.Question;
import nl.startklaar.plan.Question.OneGroup;
import nl.startklaar.plan.Question.SamePerson;
import nl.startklaar.plan.Written;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Placement;
import nl.startklaar.web.Sentence;
import org.jspecify.annotations.Nullable;

/** A question as a person reads it, with the names it is about. */
record Asked(
        String id,
        int line,
        boolean isInTheWay,
        Sentence what,
        Sentence why,
        Sentence yes,
        Sentence no) {

    static Asked of(Question question, EdexmlFile file, KnownRoster roster) {
        return switch (question) {
            case SamePerson it -> samePerson(it, file, roster);
            case OneGroup it -> oneGroup(it);
        };
    }

    private static Asked samePerson(SamePerson it, EdexmlFile file, KnownRoster roster) {
        return new Asked(
                it.id(),
                it.line(),
                it.isInTheWay(),
                Sentence.of(
                        "intake.question.same.what",
                        nameInFile(it, file),
                        nameOf(it, roster),
                        where(it.candidate(), roster)),
                Sentence.of("intake.question.same." + it.likeness().name()),
                Sentence.of("intake.question.same.yes"),
                Sentence.of("intake.question.same.no"));
    }

    private static Asked oneGroup(OneGroup it) {
        var parts =
                IntStream.range(0, it.keys().size())
                        .mapToObj(i -> it.yearGroups().get(i) + " (" + it.pupils().get(i) + ")")
                        .collect(joining(", "));
        return new Asked(
                it.id(),
                it.line(),
                it.isInTheWay(),
                Sentence.of("intake.question.group.what", it.name(), parts),
                Sentence.of("intake.question.group.why"),
                Sentence.of("intake.question.group.yes"),
                Sentence.of("intake.question.group.no"));
    }

    private static String nameInFile(SamePerson it, EdexmlFile file) {
        var naam =
                it.subject() == Subject.PUPIL
                        ? file.leerlingen().stream()
                                .filter(row -> row.line() == it.line())
                                .filter(row -> Written.text(row.key()).equals(it.key()))
                                .map(EdexmlFile.Leerling::naam)
                                .findFirst()
                        : file.leerkrachten().stream()
                                .filter(row -> row.line() == it.line())
                                .filter(row -> Written.text(row.key()).equals(it.key()))
                                .map(EdexmlFile.Leerkracht::naam)
                                .findFirst();
        return naam.map(Written::name).map(name -> name.full()).orElse(it.key());
    }

    private static String nameOf(SamePerson it, KnownRoster roster) {
        var pupil = Optional.ofNullable(roster.pupil(it.candidate())).map(row -> row.name());
        var member = Optional.ofNullable(roster.staffMember(it.candidate())).map(row -> row.name());
        return pupil.or(() -> member).map(name -> name.full()).orElse("–");
    }

    private static Object where(UUID pupil, KnownRoster roster) {
        @Nullable Placement placement = roster.placement(pupil);
        @Nullable BaseGroup group = roster.group(placement == null ? null : placement.group());
        return group == null ? Sentence.of("intake.question.no-group") : group.name();
    }
}

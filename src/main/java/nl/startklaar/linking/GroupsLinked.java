package nl.startklaar.linking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.calendar.SchoolCalendars;
import nl.startklaar.readiness.Check;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.AsksYou;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.NotYet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * <i>Groepen gekoppeld</i>: every group works with what it needs, each half of a combination group
 * too, from the first day of school on, with a licence that runs.
 */
@Component
class GroupsLinked implements Check {

    private static final String MATRIX = "/licenties/koppelen";

    private final YearsOfLinks years;
    private final SchoolCalendars calendars;
    private final Clock clock;

    GroupsLinked(YearsOfLinks years, SchoolCalendars calendars, Clock clock) {
        this.years = years;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String line() {
        return "N6";
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        var year = years.read(school.school(), school.year());
        if (year.groups().isEmpty()) {
            return new NotYet(Sentence.of("linking.check.no-groups"));
        }
        if (year.methods().isEmpty()) {
            return new AsksYou();
        }
        var start = firstSchoolDay(school);
        return verdict(year, start.isBefore(year.today()) ? year.today() : start);
    }

    private LocalDate firstSchoolDay(CheckedSchool school) {
        return calendars
                .of(school.school())
                .filter(it -> it.knows(school.year()))
                .map(it -> it.firstSchoolDay(school.year()))
                .orElse(school.year().firstDay());
    }

    /**
     * @param start the day on which it has to work
     */
    private Verdict verdict(YearOfLinks year, LocalDate start) {
        var faults = new ArrayList<Finding>();
        year.groups().forEach(it -> missing(year, it).ifPresent(faults::add));
        links(year, it -> startsLate(year, it, start)).forEach(faults::add);
        links(year, it -> hasNoLicence(year, it, start)).forEach(faults::add);
        var questions = pupils(year);
        var evidence =
                List.of(
                        Evidence.measured(
                                clock.instant(),
                                "linking.check.looked",
                                year.groups().size(),
                                year.methods().size()));
        var findings = Stream.concat(faults.stream(), questions.stream()).toList();
        if (findings.isEmpty()) {
            return new Met(evidence);
        }
        var severity = faults.isEmpty() ? Severity.ATTENTION : Severity.ACTION;
        return new NotMet(severity, findings, evidence);
    }

    private static Optional<Finding> missing(YearOfLinks year, GroupInYear group) {
        if (year.onPaper().contains(group.id()) || group.size() == 0) {
            return Optional.empty();
        }
        var missing = new LinkedHashMap<String, List<String>>();
        for (MethodInYear method : year.methods()) {
            var levels = group.inUse().filter(it -> year.isMissing(group, method, it)).toList();
            if (!levels.isEmpty()) {
                missing.put(method.name(), levels);
            }
        }
        if (!missing.isEmpty()) {
            return Optional.of(
                    finding(
                            year,
                            Sentence.of("linking.check.missing", group.name(), words(missing)),
                            group.id()));
        }
        boolean hasSomething = year.open().anyMatch(it -> it.isOfGroup(group.id()));
        boolean couldHave =
                group.inUse()
                        .anyMatch(it -> year.methods().stream().anyMatch(own -> own.offers(it)));
        return hasSomething || !couldHave
                ? Optional.empty()
                : Optional.of(
                        finding(
                                year,
                                Sentence.of("linking.check.nothing", group.name()),
                                group.id()));
    }

    /** "Rekenrijk 4 (leerjaar 6), Taalmeer 2 (leerjaar 5 + 6)", as the matrix writes it. */
    private static String words(Map<String, List<String>> missing) {
        return missing.entrySet().stream()
                .map(it -> it.getKey() + " (" + String.join(" + ", it.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static Finding finding(YearOfLinks year, Sentence what, UUID group) {
        return Finding.of(
                what,
                Sentence.of("linking.check.missing.remedy"),
                new Fix(
                        Sentence.of("linking.check.go"),
                        MATRIX + "?schooljaar=" + year.year() + "#groep-" + group,
                        2));
    }

    private interface Look {

        Optional<Sentence> at(Link link);
    }

    private static Stream<Finding> links(YearOfLinks year, Look look) {
        return year.open()
                .filter(Link::isOfGroup)
                .flatMap(it -> look.at(it).stream())
                .distinct()
                .map(it ->
                        Finding.of(
                                it,
                                Sentence.of("linking.check.licence.remedy"),
                                new Fix(Sentence.of("linking.check.licence.go"), "/licenties", 5)));
    }

    /** Another level that begins later, begins then by choice: it has to work from that day on. */
    private static LocalDate needed(Link link, LocalDate start) {
        boolean isChosen = link.pupilsOf().filter(link::isOwnLevel).isEmpty();
        return isChosen && start.isBefore(link.firstDay()) ? link.firstDay() : start;
    }

    private static Optional<Sentence> startsLate(YearOfLinks year, Link link, LocalDate start) {
        var begins =
                Stream.of(Optional.of(link.firstDay()), licenceBegins(year, link))
                        .flatMap(Optional::stream)
                        .max(LocalDate::compareTo)
                        .filter(needed(link, start)::isBefore);
        return begins.flatMap(it -> sentence("linking.check.late", year, link, it));
    }

    /** When the first of the licences for this level begins. */
    private static Optional<LocalDate> licenceBegins(YearOfLinks year, Link link) {
        return licences(year, link).map(Licensed::firstDay).min(LocalDate::compareTo);
    }

    private static Optional<Sentence> hasNoLicence(YearOfLinks year, Link link, LocalDate start) {
        var needed = needed(link, start);
        boolean isThere =
                licences(year, link).anyMatch(it -> it.lastDay().filter(needed::isAfter).isEmpty());
        return isThere ? Optional.empty() : sentence("linking.check.ended", year, link, needed);
    }

    private static Stream<Licensed> licences(YearOfLinks year, Link link) {
        return year.findMethod(link.method()).stream()
                .flatMap(it -> it.licences().stream())
                .filter(it -> it.isFor(link.level()));
    }

    private static Optional<Sentence> sentence(
            String words, YearOfLinks year, Link link, LocalDate day) {
        return year.findGroup(link.who())
                .flatMap(group ->
                        year.findMethod(link.method())
                                .map(it ->
                                        Sentence.of(
                                                words,
                                                group.name(),
                                                it.name(),
                                                link.level(),
                                                day)));
    }

    /** Pupils who worked on another level last year, and do so no more: by choice, or forgotten. */
    private static List<Finding> pupils(YearOfLinks year) {
        return Proposal.withoutOwnLevel(year)
                .flatMap(link -> Proposal.name(year, link).map(it -> pupil(link, it)).stream())
                .distinct()
                .toList();
    }

    private static Finding pupil(Link link, String name) {
        return Finding.of(
                Sentence.of("linking.check.pupil", name, link.level()),
                Sentence.of("linking.check.pupil.remedy"),
                new Fix(
                        Sentence.of("linking.check.pupil.go"),
                        MATRIX + "/extra?wie=" + ExtraForm.PUPIL + link.who(),
                        2));
    }
}

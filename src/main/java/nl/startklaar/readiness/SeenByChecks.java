package nl.startklaar.readiness;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.startklaar.readiness.ReportBook.LastLook;
import nl.startklaar.school.Role;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * The last hop: which checks looked at the school since something changed, and whether one of them
 * names this person. It reads what was measured before, and measures nothing itself.
 */
@Component
class SeenByChecks implements Hop {

    private static final int LAST = 90;

    /** Of whom the list is. */
    private static final Set<Role> READERS = EnumSet.of(Role.ICT_COORDINATOR, Role.HEAD);

    private final ReportBook book;
    private final Lines lines;

    SeenByChecks(ReportBook book, Lines lines) {
        this.book = book;
        this.lines = lines;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public String title() {
        return "readiness.hop";
    }

    @Override
    public List<HopLine> follow(CheckedSchool school, Traced person) {
        if (person.id().isEmpty()) {
            return List.of(); // checks look at the roster
        }
        var found = new ArrayList<HopLine>();
        var last = book.findLast(school, lines.of(school));
        last.ifPresent(it -> found.addAll(namings(it.report(), person)));
        if (last.isPresent() && found.isEmpty()) {
            found.add(named(last.get(), person));
        }
        if (last.filter(LastLook::current).isEmpty()) {
            found.add(nextLook());
        }
        return found;
    }

    private static List<HopLine> namings(Report report, Traced person) {
        return report.lines().stream()
                .flatMap(line ->
                        line.findings().stream()
                                .filter(it -> isNamed(person, it.what()))
                                .map(it -> naming(report, line, it)))
                .toList();
    }

    private static HopLine naming(Report report, LineReport line, Finding finding) {
        var there =
                new Fix(
                        Sentence.of("readiness.hop.line", line.code()),
                        "/startlijst/" + line.code(),
                        0);
        return HopLine.no(
                        Sentence.of("readiness.hop.named", line.code(), finding.what()),
                        finding.remedy())
                .at(report.measuredAt())
                .go(there, READERS);
    }

    /** A check speaks in sentences; who is in it as a whole name, is meant, or is a namesake. */
    private static boolean isNamed(Traced person, Sentence what) {
        var name =
                Pattern.compile(
                        "(?<![\\p{L}\\p{M}])"
                                + Pattern.quote(person.name())
                                + "(?![\\p{L}\\p{M}])");
        return what.arguments().stream()
                .anyMatch(it ->
                        switch (it) {
                            case String text -> name.matcher(text).find();
                            case Sentence inner -> isNamed(person, inner);
                            default -> false;
                        });
    }

    private static HopLine named(LastLook last, Traced person) {
        var looked =
                last.report().lines().stream()
                        .filter(it -> it.measurements().stream().anyMatch(SeenByChecks::saw))
                        .map(LineReport::code)
                        .collect(joining(", "));
        var what =
                looked.isEmpty()
                        ? HopLine.unknown(Sentence.of("readiness.hop.nothing-looked"))
                        : HopLine.yes(
                                Sentence.of("readiness.hop.not-named", looked, person.name()));
        return what.at(last.report().measuredAt());
    }

    private static boolean saw(Measurement it) {
        return it.verdict() instanceof Verdict.Met || it.verdict() instanceof Verdict.NotMet;
    }

    private static HopLine nextLook() {
        var list = new Fix(Sentence.of("readiness.hop.list"), "/startlijst", 0);
        return HopLine.waits(
                        Sentence.of("readiness.hop.next", ReadinessJobs.EVERY_MORNING.toString()))
                .go(list, READERS);
    }
}

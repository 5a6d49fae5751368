package nl.startklaar.intake;

import java.util.ArrayList;
import java.util.List;
import nl.startklaar.plan.PlanFinding;
import nl.startklaar.plan.PlanFinding.Severity;
import nl.startklaar.plan.PlanFinding.Subject;
import nl.startklaar.plan.Written;
import nl.startklaar.web.Sentence;

/**
 * A finding as history keeps it: what kind, where, and which key. No name, no number of a person.
 */
record FindingLine(
        String code,
        Severity severity,
        Subject subject,
        int line,
        String key,
        List<String> details) {

    FindingLine {
        details = List.copyOf(details);
    }

    static FindingLine of(PlanFinding it) {
        return new FindingLine(
                it.code(), it.severity(), it.subject(), it.line(), it.key(), it.details());
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * @param who the name, where it is still known, or else the key
     */
    Sentence what(String who) {
        boolean isSomebody = subject != Subject.FILE && who.isEmpty();
        return sentence("what", isSomebody ? Sentence.of("intake.finding.somebody") : who);
    }

    /**
     * @param las what the school calls its pupil administration
     */
    Sentence remedy(Object las) {
        return sentence("remedy", las);
    }

    private Sentence sentence(String part, Object first) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(first);
        details.stream().map(FindingLine::readable).forEach(arguments::add);
        return new Sentence("intake.finding." + code + "." + part, arguments);
    }

    /** Days are kept as the formats write them, and read as people do. */
    static Object readable(String detail) {
        return Written.date(detail).map(Object.class::cast).orElse(detail);
    }
}

package nl.startklaar.readiness;

import java.util.List;
import nl.startklaar.web.Sentence;

/** The answer of one check. */
public sealed interface Verdict {

    /** It is in order; the evidence says what was seen. */
    record Met(List<Evidence> evidence) implements Verdict {

        public Met {
            evidence = List.copyOf(evidence);
        }
    }

    /** Something has to be done, or deserves a look. */
    record NotMet(Severity severity, List<Finding> findings, List<Evidence> evidence)
            implements Verdict {

        public NotMet {
            findings = List.copyOf(findings);
            evidence = List.copyOf(evidence);
        }
    }

    /** We cannot see this; a person has to look and say so. */
    record AsksYou() implements Verdict {}

    /** The check itself failed. */
    record CouldNotCheck(Sentence why) implements Verdict {}

    /** Something else has to be done, or a day has to come, first. */
    record NotYet(Sentence waitingFor) implements Verdict {}

    /** It is being done at this moment. */
    record Busy(Sentence doing) implements Verdict {}

    /** Does not concern this school. */
    record NotApplicable(Sentence reason) implements Verdict {}

    enum Severity {
        /** <i>Actie nodig</i>: without it the school is not ready. */
        ACTION,
        /** <i>Let op</i>: worth a look; the school can start. */
        ATTENTION
    }
}

package nl.startklaar.intake;

import java.util.List;
import nl.startklaar.plan.Stop;
import nl.startklaar.web.Sentence;

/** Why nothing of a file was applied, as history keeps it. */
record StopLine(String code, List<String> details, boolean canBeConfirmed) {

    StopLine {
        details = List.copyOf(details);
    }

    static StopLine of(Stop it) {
        return new StopLine(it.code(), it.details(), it.canBeConfirmed());
    }

    /** Whether nobody can go on with the file. */
    boolean isFinal() {
        return !canBeConfirmed;
    }

    boolean isPause() {
        return code.equals("paused");
    }

    Sentence what() {
        return new Sentence(
                "intake.stop." + code + ".what",
                details.stream().map(FindingLine::readable).toList());
    }

    /**
     * @param las what the school calls its pupil administration
     */
    Sentence remedy(Object las) {
        return Sentence.of("intake.stop." + code + ".remedy", las);
    }
}

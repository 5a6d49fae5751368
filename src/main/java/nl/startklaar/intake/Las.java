package nl.startklaar.intake;

import nl.startklaar.school.School;
import nl.startklaar.web.Sentence;

/** What a school calls its pupil administration. */
final class Las {

    private Las() {}

    /** The name of the product, or else "je LAS"; for a sentence to hold. */
    static Object of(School school) {
        return school.las().isEmpty() ? Sentence.of("intake.las") : school.las();
    }
}

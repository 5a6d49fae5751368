package nl.startklaar.readiness;

import java.util.Optional;
import nl.startklaar.web.Sentence;

/**
 * One thing that is not in order.
 *
 * @param what the fact, with the values: "Groep 3 De Egels heeft geen leerkracht"
 * @param remedy what to do, and where: "Zet in het LAS een leerkracht bij deze groep"
 * @param fix the page on which it can be done, when it is one of ours
 */
public record Finding(Sentence what, Sentence remedy, Optional<Fix> fix) {

    public static Finding of(Sentence what, Sentence remedy) {
        return new Finding(what, remedy, Optional.empty());
    }

    public static Finding of(Sentence what, Sentence remedy, Fix fix) {
        return new Finding(what, remedy, Optional.of(fix));
    }
}

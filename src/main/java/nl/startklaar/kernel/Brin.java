package nl.startklaar.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of one location of a school: the four characters of the BRIN and the two digits of the
 * location (<i>vestiging</i>, <i>dependance</i>), always kept and compared whole. The main location
 * is 00, which the formats may leave out.
 *
 * @param code six characters, as in "99AA00"
 */
public record Brin(String code) {

    /** ASCII only: the published schemas let other scripts' digits pass. */
    private static final Pattern WHOLE = Pattern.compile("[0-9]{2}[A-Z]{2}[0-9]{2}");

    public Brin {
        if (!WHOLE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a BRIN with its location: " + code);
        }
    }

    /**
     * Reads what people and files write: with or without the location, in small letters, with
     * spaces around or between.
     */
    public static Optional<Brin> find(String written) {
        var code = written.replace(" ", "").toUpperCase(Locale.ROOT);
        var whole = code.length() == 4 ? code + "00" : code;
        return WHOLE.matcher(whole).matches() ? Optional.of(new Brin(whole)) : Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}

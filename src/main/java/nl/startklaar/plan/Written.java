package nl.startklaar.plan;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.startklaar.kernel.PlainText;
import nl.startklaar.kernel.YearGroup;
import nl.startklaar.las.EdexmlFile.Naam;
import nl.startklaar.roster.PersonName;
import org.jspecify.annotations.Nullable;

/** Turns what an Edexml file has written into values of ours. */
public final class Written {

    /** The format lets a date carry a time zone, which says nothing about a birthday. */
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?");

    private Written() {}

    public static String text(@Nullable String written) {
        return written == null ? "" : Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
    }

    public static PersonName name(Naam naam) {
        return new PersonName(
                text(naam.roepnaam()),
                text(naam.voornamen()),
                text(naam.voorletters()),
                text(naam.voorvoegsel()),
                text(naam.achternaam()));
    }

    public static boolean isNameless(PersonName name) {
        return name.surname().isEmpty() && name.given().isEmpty() && name.firstNames().isEmpty();
    }

    /** A key that begins with # is made up for one file, and names nobody in the next. */
    public static boolean isLasting(String key) {
        return !key.isEmpty() && !key.startsWith("#");
    }

    /** A key, or when it does not last, what stands for it in a question; says no name. */
    static String who(String key, PersonName name, String mark) {
        return isLasting(key)
                ? key
                : "#" + Integer.toHexString(Objects.hash(PlainText.of(name.full()), mark));
    }

    public static Optional<LocalDate> date(String written) {
        var date = DATE.matcher(written);
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(date.group(1)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** As the format lists them, so that the order in which a file names them means nothing. */
    public static List<String> yearGroups(Stream<String> codes) {
        return codes.filter(it -> YearGroup.find(it).isPresent())
                .distinct()
                .sorted(YearGroup.inOrder())
                .toList();
    }

    public static List<String> roles(Stream<String> codes) {
        return codes.map(Written::text).filter(it -> !it.isEmpty()).distinct().sorted().toList();
    }
}

package nl.startklaar.plan.reference;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.Naam;
import nl.startklaar.roster.PersonName;
import org.jspecify.annotations.Nullable;

/** What is written in a row, and whether two writings are one. */
final class Slips {

    static final List<String> YEAR_GROUPS =
            List.of(
                    "B", "D", "0", "1", "2", "3", "4", "5", "6", "7", "8", "11", "12", "13", "14",
                    "15", "16", "S", "V", "N", "H");

    /** A row about somebody, with what tells who it is. */
    record Slip(int line, String key, String eckId, PersonName name, String mark) {

        boolean isNameless() {
            return name.surname().isEmpty()
                    && name.given().isEmpty()
                    && name.firstNames().isEmpty();
        }

        /** A key that starts with # is made up for one file. */
        boolean hasLastingKey() {
            return isLasting(key);
        }
    }

    private Slips() {}

    static boolean isLasting(String key) {
        return !key.isEmpty() && key.charAt(0) != '#';
    }

    static String text(@Nullable String written) {
        return written == null ? "" : Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
    }

    /** Absent when it is none. */
    static @Nullable LocalDate day(@Nullable String written) {
        try {
            return LocalDate.parse(text(written));
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** A birth date after today is left out. */
    static Slip of(Leerling it, LocalDate today) {
        var born = day(it.geboortedatum());
        var mark = born == null || born.isAfter(today) ? "" : born.toString();
        return new Slip(it.line(), text(it.key()), hash(it.eckid()), name(it.naam()), mark);
    }

    static Slip of(Leerkracht it) {
        var mark = text(it.emailadres());
        return new Slip(it.line(), text(it.key()), hash(it.eckid()), name(it.naam()), mark);
    }

    private static PersonName name(Naam it) {
        return new PersonName(
                text(it.roepnaam()),
                text(it.voornamen()),
                text(it.voorletters()),
                text(it.voorvoegsel()),
                text(it.achternaam()));
    }

    /** Behind the colon stands what nobody can read. */
    private static String hash(@Nullable String eckId) {
        return text(eckId).split(":", 2)[0];
    }

    /** A pupil who has left by the day on which the file was true. */
    static boolean hasLeft(Leerling it, LocalDate referenceDay) {
        var gone = day(it.uitstroomdatum());
        return text(it.jaargroep()).equals("H") || (gone != null && !gone.isAfter(referenceDay));
    }

    /** In the order of the formats, each once, without what is none. */
    static List<String> yearGroups(Set<String> written) {
        return YEAR_GROUPS.stream().filter(written::contains).toList();
    }

    /** As one hears it. */
    static String heard(PersonName name) {
        var plain =
                Normalizer.normalize(name.full(), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        return plain.replace("ł", "l")
                .replace("ø", "o")
                .replace("ß", "ss")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Whether so many letters added, left out, changed or swapped make one of the other. */
    static boolean isWithin(String one, String other, int letters) {
        if (one.equals(other)) {
            return true;
        }
        if (!one.isEmpty()
                && !other.isEmpty()
                && one.charAt(0) == other.charAt(0)
                && isWithin(one.substring(1), other.substring(1), letters)) {
            return true;
        }
        return letters > 0 && isWithinAfterOne(one, other, letters - 1);
    }

    private static boolean isWithinAfterOne(String one, String other, int left) {
        boolean both = !one.isEmpty() && !other.isEmpty();
        return (!one.isEmpty() && isWithin(one.substring(1), other, left))
                || (!other.isEmpty() && isWithin(one, other.substring(1), left))
                || (both && isWithin(one.substring(1), other.substring(1), left))
                || (one.length() > 1
                        && other.length() > 1
                        && one.charAt(0) == other.charAt(1)
                        && one.charAt(1) == other.charAt(0)
                        && isWithin(one.substring(2), other.substring(2), left));
    }

    static List<String> equalParts(PersonName one, PersonName other) {
        var equal = new ArrayList<String>();
        if (isSame(one.given(), other.given()) || isSame(one.firstNames(), other.firstNames())) {
            equal.add("given name");
        }
        if (isSame(surname(one), surname(other))) {
            equal.add("surname");
        }
        return equal;
    }

    static String surname(PersonName name) {
        return (name.prefix() + " " + name.surname()).strip();
    }

    /** Nothing is not the same as nothing. */
    static boolean isSame(String one, String other) {
        return !one.isEmpty() && one.equalsIgnoreCase(other);
    }
}

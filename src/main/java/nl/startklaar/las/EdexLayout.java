package nl.startklaar.las;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The four files of EDEX2000: which field stands where in a line. What we have no right to know
 * (gender, origin, national number, funding weight, postcode, country) has no name here, so that
 * nothing can read it.
 */
enum EdexLayout {
    PUPILS(
            "edexll",
            "achternaam 40, voorvoegsel 10, roepnaam 20, geboortedatum 8, - 2, key 5, groep 5,"
                    + " schooljaar 9, - 19, instroomdatum 8, uitstroomdatum 8, - 2, brincode 4,"
                    + " dependancecode 5"),
    TEACHERS(
            "edexlk",
            "achternaam 40, voorvoegsel 10, roepnaam 20, key 5, brincode 4, dependancecode 5"),
    GROUPS("edexgr", "naam 30, jaargroep 1, key 5, schooljaar 9, brincode 4, dependancecode 5"),
    TEACHER_GROUPS("edexlg", "leerkracht 5, groep 5, schooljaar 9, brincode 4, dependancecode 5");

    private static final Pattern BRIN = Pattern.compile(" *|[0-9]{2}[A-Za-z]{2}");
    private static final Pattern DEPENDANCE = Pattern.compile("[0-9]{0,5} *");
    private static final Pattern DATE = Pattern.compile("[0-9./ -]*");
    private static final Pattern YEAR = Pattern.compile("[0-9/ -]*");
    private static final Pattern JAARGROEP = Pattern.compile("[0-9A-Za-z ]?");

    private static final Set<String> NAMES =
            Set.of("achternaam", "voorvoegsel", "roepnaam", "naam");

    private record Span(int start, int end) {

        String in(String line) {
            int from = Math.min(start, line.length());
            return line.substring(from, Math.min(end, line.length()));
        }
    }

    private final String fileName;
    private final Map<String, Span> fields = new LinkedHashMap<>();
    private final int width;

    EdexLayout(String fileName, String fields) {
        this.fileName = fileName;
        int at = 0;
        for (var field : fields.split(", ", -1)) {
            int space = field.indexOf(' ');
            int end = at + Integer.parseInt(field.substring(space + 1));
            if (!field.startsWith("-")) {
                this.fields.put(field.substring(0, space), new Span(at, end));
            }
            at = end;
        }
        this.width = at;
    }

    int width() {
        return width;
    }

    boolean isNamed(PlainFile file) {
        var name = file.lowerName();
        return name.equals(fileName) || name.startsWith(fileName + ".");
    }

    /** The fields of a line, as they are written; a line may lack its last spaces. */
    Map<String, String> cut(String line) {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((name, span) -> values.put(name, span.in(line)));
        return values;
    }

    /** What people and groups are called in a line. */
    List<String> names(String line) {
        return fields.entrySet().stream()
                .filter(it -> NAMES.contains(it.getKey()))
                .map(it -> it.getValue().in(line))
                .toList();
    }

    /** Whether the fields that can be told from others stand where they belong. */
    boolean fits(String line) {
        if (line.stripTrailing().length() > width) {
            return false;
        }
        return cut(line).entrySet().stream().allMatch(it -> looksRight(it.getKey(), it.getValue()));
    }

    private static boolean looksRight(String field, String value) {
        return switch (field) {
            case "brincode" -> BRIN.matcher(value).matches();
            case "dependancecode" -> DEPENDANCE.matcher(value).matches();
            case "schooljaar" -> YEAR.matcher(value).matches();
            case "jaargroep" -> JAARGROEP.matcher(value).matches();
            case "geboortedatum", "instroomdatum", "uitstroomdatum" ->
                    DATE.matcher(value).matches();
            default -> true;
        };
    }

    /** Whether a line says so much that it can be of no other file. */
    boolean isTelling(String line) {
        var values = cut(line);
        var brin = values.get("brincode");
        var key = values.getOrDefault("key", values.getOrDefault("leerkracht", ""));
        return fits(line) && brin != null && !brin.isBlank() && !key.isBlank();
    }

    /** How people know the file. */
    String displayName() {
        return fileName.toUpperCase(Locale.ROOT) + ".TXT";
    }
}

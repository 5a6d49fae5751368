package nl.startklaar.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the files of the stories from the good file of De Boom, so that they stay in step with it:
 * each is that file with one thing wrong.
 */
final class PracticeStoryFiles {

    static final Path FOLDER = Path.of("src/main/resources/practice");

    private static final String PUPIL = "    <leerling ";

    /** Without an ECK iD, as is usual for who has just come. */
    private static final String JIP =
            """
                <leerling key="10927"><achternaam>Hoekstra</achternaam><voornamen>Jip</voornamen><voorletters-1>J</voorletters-1><roepnaam>Jip</roepnaam><geboortedatum>2017-03-09</geboortedatum><geslacht>9</geslacht><start_ondw_jgr3>2023-08-28</start_ondw_jgr3><jaargroep>6</jaargroep><groep key="G26-56-6"/><vestiging key="V1"/><instroomdatum>2026-08-24</instroomdatum><mutatiedatum>2026-08-21T08:40:00</mutatiedatum></leerling>
            """;

    private PracticeStoryFiles() {}

    /** By name. */
    static Map<String, String> all() throws IOException {
        var good = Files.readString(FOLDER.resolve("de-boom-2026-2027-corrected.xml"), UTF_8);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("de-boom-half-gone.xml", withHalfOfThePupils(dated(good, "2026-09-11")));
        files.put(
                "de-boom-not-promoted.xml",
                dated(good, "2027-08-06")
                        .replace("<schooljaar>2026-2027", "<schooljaar>2027-2028"));
        files.put(
                "de-boom-split-group.xml",
                dated(good, "2026-08-21").replace("  </leerlingen>", JIP + "  </leerlingen>"));
        return files;
    }

    private static String dated(String file, String day) {
        return file.replaceFirst("<peildatum>[^<]*", "<peildatum>" + day)
                .replaceFirst("<aanmaakdatum>[^<]*", "<aanmaakdatum>" + day + "T09:15:00");
    }

    private static String withHalfOfThePupils(String file) {
        var seen = new int[1];
        return file.lines()
                .filter(it -> !it.startsWith(PUPIL) || ++seen[0] % 2 == 1)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}

package nl.startklaar.las;

import java.util.ArrayList;
import java.util.List;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.Naam;
import nl.startklaar.las.ReadingNote.What;

/**
 * Which version an Edexml file is of. A LAS may say an old one and use a newer: what is used
 * counts, and that the two differ is noted.
 */
final class EdexmlVersion {

    private static final String ONLY_IN_2_1 = "TAL";

    private EdexmlVersion() {}

    static LasReading.Full versioned(EdexmlFile file, String name) {
        var said = said(file);
        var used = used(file);
        var notes = new ArrayList<ReadingNote>();
        boolean usesMore = said.compareTo(used) < 0;
        if (usesMore && file.school().xsdversie() != null) {
            notes.add(
                    new ReadingNote(
                            ReadingNote.Severity.INFO,
                            What.VERSION_DIFFERS,
                            name,
                            0,
                            "xsdversie",
                            Text.withoutControls(used.label())));
        }
        return new LasReading.Full(file, usesMore ? used : said, List.copyOf(notes));
    }

    private static Format said(EdexmlFile file) {
        var version = file.school().xsdversie();
        if (version == null || version.startsWith("1.")) {
            return Format.EDEXML_1_03;
        }
        return version.startsWith("2.0") ? Format.EDEXML_2_0 : Format.EDEXML_2_1;
    }

    private static Format used(EdexmlFile file) {
        if (file.leerlingen().stream().anyMatch(it -> it.eckid() != null)
                || file.leerkrachten().stream().anyMatch(EdexmlVersion::isOf21)) {
            return Format.EDEXML_2_1;
        }
        boolean isOf20 =
                file.school().peildatum() != null
                        || !file.vestigingen().isEmpty()
                        || !file.samengesteldeGroepen().isEmpty()
                        || file.groepen().stream().anyMatch(it -> it.omschrijving() != null)
                        || file.leerlingen().stream().anyMatch(EdexmlVersion::isOf20)
                        || file.leerkrachten().stream().anyMatch(EdexmlVersion::isOf20);
        return isOf20 ? Format.EDEXML_2_0 : Format.EDEXML_1_03;
    }

    private static boolean isOf21(Leerkracht it) {
        return it.eckid() != null
                || it.rollen().contains(ONLY_IN_2_1)
                || it.groepen().stream().anyMatch(in -> in.rollen().contains(ONLY_IN_2_1));
    }

    /** In 1.03 a pupil had a group or a year group, never both. */
    private static boolean isOf20(Leerling it) {
        return isOf20(it.naam())
                || !it.samengesteldeGroepen().isEmpty()
                || (it.groep() != null && it.jaargroep() != null);
    }

    private static boolean isOf20(Leerkracht it) {
        return isOf20(it.naam())
                || it.emailadres() != null
                || !it.rollen().isEmpty()
                || !it.samengesteldeGroepen().isEmpty()
                || it.groepen().stream().anyMatch(in -> !in.rollen().isEmpty());
    }

    private static boolean isOf20(Naam it) {
        return it.voornamen() != null;
    }
}

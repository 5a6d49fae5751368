package nl.startklaar.bench;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Locale;

/**
 * An invented school as Edexml 2.1, the way a pupil administration writes it: one line a person.
 */
final class MadeFile {

    private static final int FIRST_PUPIL_KEY = 10_000;
    private static final int YOUNGEST_IN_PLUS = 6;
    private static final int ONE_IN_PLUS_OF = 10;

    private final Country country;
    private final MadeSchool school;
    private final LocalDate day;
    private final Writer out;

    private MadeFile(Country country, MadeSchool school, LocalDate day, Writer out) {
        this.country = country;
        this.school = school;
        this.day = day;
        this.out = out;
    }

    /** As of this day; the writer is not closed. */
    static void write(Country country, MadeSchool school, LocalDate day, Writer out)
            throws IOException {
        new MadeFile(country, school, day, out).write();
    }

    private void write() throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.write(
                "<EDEX xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:noNamespaceSchemaLocation=\"EDEXML.structuur.xsd\">\n");
        writeHeader();
        writeGroups();
        out.write("  <leerlingen>\n");
        for (MadePupil it : school.pupils()) {
            write(it);
        }
        out.write("  </leerlingen>\n  <leerkrachten>\n");
        for (MadeTeacher it : school.staff()) {
            write(it);
        }
        out.write("  </leerkrachten>\n</EDEX>\n");
    }

    private void writeHeader() throws IOException {
        var brin = school.brin().code();
        out.write("  <school>\n");
        write("schooljaar", school.year().toString());
        write("peildatum", day.toString());
        write("brincode", brin.substring(0, 4));
        write("dependancecode", brin.substring(4));
        write("aanmaakdatum", day + "T01:30:00");
        write("auteur", "VerzonnenLAS 1.0");
        write("xsdversie", "2.1");
        out.write("\n  </school>\n");
    }

    private void writeGroups() throws IOException {
        out.write("  <groepen>\n");
        for (int it = 0; it < school.groups().size(); it++) {
            var group = school.groups().get(it);
            var code = group.yearGroups().size() == 1 ? "" + group.yearGroups().getFirst() : "C";
            out.write("    <groep key=\"" + groupKey(it) + "\">");
            write("naam", group.name());
            write("jaargroep", code);
            out.write("</groep>\n");
        }
        out.write("    <samengestelde_groep key=\"" + plusKey() + "\"><naam>Plusklas</naam>");
        out.write("</samengestelde_groep>\n  </groepen>\n");
    }

    private void write(MadePupil pupil) throws IOException {
        var key = Integer.toString(FIRST_PUPIL_KEY + pupil.number());
        out.write("    <leerling key=\"" + key + "\" eckid=\"");
        out.write(country.eckId(school.index(), key) + "\">");
        write(pupil.name());
        write("geboortedatum", pupil.birthDate().toString());
        write("geslacht", Integer.toString(1 + pupil.number() % 2));
        write("jaargroep", Integer.toString(pupil.yearGroup()));
        out.write("<groep key=\"" + groupKey(pupil.group()) + "\"/>");
        if (pupil.yearGroup() >= YOUNGEST_IN_PLUS && pupil.number() % ONE_IN_PLUS_OF == 0) {
            out.write("<samengestelde_groepen><samengestelde_groep key=\"" + plusKey());
            out.write("\"/></samengestelde_groepen>");
        }
        out.write("</leerling>\n");
    }

    private void write(MadeTeacher teacher) throws IOException {
        var key = "L%03d".formatted(teacher.number());
        out.write("    <leerkracht key=\"" + key + "\" eckid=\"");
        out.write(country.eckId(school.index(), key) + "\">");
        write(teacher.name());
        write("emailadres", key.toLowerCase(Locale.ROOT) + "@school-" + school.brin() + ".example");
        for (String role : teacher.roles()) {
            write("rol", role);
        }
        if (!teacher.groups().isEmpty()) {
            out.write("<groepen>");
            for (int it : teacher.groups()) {
                out.write("<groep key=\"" + groupKey(it) + "\"/>");
            }
            out.write("</groepen>");
        }
        out.write("</leerkracht>\n");
    }

    private void write(MadeName name) throws IOException {
        write("achternaam", name.surname());
        if (!name.prefix().isEmpty()) {
            write("voorvoegsel", name.prefix());
        }
        write("voornamen", name.firstNames());
        write("voorletters-1", name.initials());
        write("roepnaam", name.given());
    }

    /** Nothing that is invented here has to be escaped. */
    private void write(String element, String value) throws IOException {
        out.write("<" + element + ">" + value + "</" + element + ">");
    }

    /** New each school year, as group keys are. */
    private String groupKey(int group) {
        return "G%d-%d".formatted(school.year().startYear() % 100, group + 1);
    }

    private String plusKey() {
        return "SG%d-PLUS".formatted(school.year().startYear() % 100);
    }
}

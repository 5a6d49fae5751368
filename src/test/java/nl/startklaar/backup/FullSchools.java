package nl.startklaar.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import nl.startklaar.Given;
import nl.startklaar.calendar.Deviation;
import nl.startklaar.calendar.SchoolCalendars;
import nl.startklaar.intake.Imports;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.springframework.context.ApplicationContext;

/** Schools with something in most of their tables, and with names that are hard to keep. */
record FullSchools(ApplicationContext house) {

    static final String HARD = "Žoë\u0301 \\N d’Àçç \\. 😀";

    /** A school whose every name begins with this word. */
    School called(String word) {
        var school = house.getBean(Given.class).aSchool();
        var imports = house.getBean(Imports.class);
        var sent =
                imports.preview(
                        school.id(),
                        new ByteArrayInputStream(edexml(school, word).getBytes(UTF_8)),
                        word + ".xml");
        imports.apply(school.id(), sent.run(), false);
        studyDay(school, word);
        house.getBean(SignedIn.class).as(Role.ICT_COORDINATOR, school);
        return school;
    }

    void studyDay(School school, String word) {
        var day = LocalDate.of(2026, 10, 5);
        house.getBean(SchoolCalendars.class)
                .addDeviation(
                        school.id(),
                        new Deviation(Deviation.Kind.DAY_OFF, day, day, word + "\tdag\n2"));
    }

    private static String edexml(School school, String word) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <EDEX><school><schooljaar>2026-2027</schooljaar><peildatum>2026-09-01</peildatum>
        <brincode>%1$s</brincode><dependancecode>%2$s</dependancecode></school>
        <groepen><groep key="g1"><naam>%3$sgroep</naam><jaargroep>5</jaargroep></groep></groepen>
        <leerlingen>
        <leerling key="p1"><achternaam>%3$s%4$s</achternaam><roepnaam>%3$sroep</roepnaam><geboortedatum>2018-01-02</geboortedatum><jaargroep>5</jaargroep><groep key="g1"/></leerling>
        <leerling key="p2"><achternaam>%3$sander</achternaam><roepnaam>%3$sroep</roepnaam><geboortedatum>2018-03-04</geboortedatum><jaargroep>5</jaargroep></leerling>
        </leerlingen>
        <leerkrachten><leerkracht key="l1"><achternaam>%3$sjuf</achternaam><roepnaam>Anja</roepnaam><rol>LRK</rol></leerkracht></leerkrachten>
        </EDEX>
        """
                .formatted(
                        school.brin().code().substring(0, 4),
                        school.brin().code().substring(4),
                        word,
                        HARD);
    }
}

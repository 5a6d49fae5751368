package nl.startklaar.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.Edexml;
import nl.startklaar.las.EdexmlReading.Read;
import nl.startklaar.las.EdexmlReading.Refused;
import nl.startklaar.plan.FileHeader.Answer.Accepted;
import nl.startklaar.plan.FileHeader.Answer.Stopped;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterState;

/** A school on paper: files become plans, and plans are applied in memory. */
public final class PlanGiven {

    public static final Path EDEXML = Path.of("src/test/resources/edexml");
    public static final Path PRACTICE = Path.of("src/main/resources/practice");
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    public static final SchoolYear YEAR = new SchoolYear(2026);

    private static final Brin BRIN = new Brin("99AA00");

    private PlanGiven() {}

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of 99AA for 2026-2027, true on the first Monday. */
    public static String edexml(String parts) {
        return edexml(
                "<schooljaar>2026-2027</schooljaar><peildatum>2026-09-07</peildatum><brincode>99AA</brincode>",
                parts);
    }

    public static String edexml(String school, String parts) {
        return "<EDEX><school>" + school + "</school>" + parts + "</EDEX>";
    }

    /** One group (g1, "3A", year group 3) and these pupils. */
    public static String withPupils(String pupils) {
        return edexml(
                "<groepen><groep key='g1'><naam>3A</naam><jaargroep>3</jaargroep></groep></groepen>"
                        + "<leerlingen>"
                        + pupils
                        + "</leerlingen>");
    }

    public static String pupil(String key, String name, String more) {
        return "<leerling key='%s'><achternaam>%s</achternaam><roepnaam>Noor</roepnaam>%s<groep key='g1'/></leerling>"
                .formatted(key, name, more);
    }

    public static Planned plan(String xml) {
        return plan(xml, RosterState.empty(YEAR));
    }

    public static Planned plan(String xml, RosterState now) {
        return plan(xml.getBytes(UTF_8), now, BRIN, TODAY);
    }

    /** With what the school has said before. */
    public static Planned plan(String xml, RosterState now, Answers answers) {
        var yearBefore = RosterState.empty(new SchoolYear(now.year().startYear() - 1));
        return plan(xml.getBytes(UTF_8), now, yearBefore, answers, BRIN, TODAY);
    }

    /** From bytes to plan, whatever stops it on the way. */
    public static Planned plan(byte[] xml, RosterState now, Brin school, LocalDate today) {
        var yearBefore = RosterState.empty(new SchoolYear(now.year().startYear() - 1));
        return plan(xml, now, yearBefore, Answers.NONE, school, today);
    }

    /** The first file of a school year, after this one. */
    public static Planned planFirst(String xml, RosterState now, RosterState yearBefore) {
        return plan(xml.getBytes(UTF_8), now, yearBefore, Answers.NONE, BRIN, TODAY);
    }

    private static Planned plan(
            byte[] xml,
            RosterState now,
            RosterState yearBefore,
            Answers answers,
            Brin school,
            LocalDate today) {
        return switch (Edexml.read(new ByteArrayInputStream(xml))) {
            case Refused(var reason, int line) -> stopped(new Stop.Unreadable(reason, line));
            case Read(var file) ->
                    switch (FileHeader.read(file.school(), school, today)) {
                        case Stopped(var stop) -> stopped(stop);
                        case Accepted(var header) ->
                                RosterPlan.of(
                                        file,
                                        header,
                                        now,
                                        yearBefore,
                                        answers,
                                        today,
                                        UUID::randomUUID);
                    };
        };
    }

    private static Planned stopped(Stop stop) {
        return new Planned(List.of(), List.of(), List.of(), Map.of(), 0, 0, Optional.of(stop));
    }

    public static RosterState after(String xml) {
        return after(xml, RosterState.empty(YEAR));
    }

    public static RosterState after(String xml, RosterState now) {
        return applied(now, plan(xml, now).changes());
    }

    public static RosterState applied(RosterState now, List<RosterChange> changes) {
        var rows = new ArrayList<>(now.rows().toList());
        for (RosterChange change : changes) {
            rows.removeIf(it -> it.equals(change.before()));
            if (change.after() != null) {
                rows.add(Objects.requireNonNull(change.after()));
            }
        }
        return RosterState.of(now.year(), rows);
    }
}

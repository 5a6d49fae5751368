package nl.startklaar.linking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.InSchool;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.ApplyOutcome.Applied;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A school with groups, methods and a coordinator who ticks without scripts. */
record LinkDesk(
        MockMvcTester mvc,
        Rosters rosters,
        GivenMaterial material,
        Catalogue catalogue,
        InSchool inSchool,
        JdbcClient jdbc,
        School details,
        Cookie session) {

    static final SchoolYear YEAR = new SchoolYear(2026);
    static final SchoolYear LAST_YEAR = new SchoolYear(2025);
    static final String PAGE = "/licenties/koppelen";

    private static final Pattern UNDO = Pattern.compile("action=\"([^\"]+/herstel)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(was|aan|uit|schooljaar)\" value=\"([^\"]*)\"");

    SchoolId school() {
        return details.id();
    }

    static BaseGroup group(SchoolYear year, String name, String... yearGroups) {
        return new BaseGroup(UUID.randomUUID(), year, name, "", List.of(yearGroups));
    }

    static BaseGroup group(String name, String... yearGroups) {
        return group(YEAR, name, yearGroups);
    }

    static Pupil pupil(String given) {
        return new Pupil(UUID.randomUUID(), new PersonName(given, "", "", "", "Berg"), null);
    }

    static Placement placed(Pupil pupil, BaseGroup group, String yearGroup) {
        return new Placement(
                UUID.randomUUID(), group.year(), pupil.id(), yearGroup, group.id(), null, null);
    }

    /** A group with so many new pupils of one year group. */
    static List<RosterRow> pupilsIn(BaseGroup group, String yearGroup, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(it -> pupil("Kind" + it))
                .flatMap(it -> Stream.<RosterRow>of(it, placed(it, group, yearGroup)))
                .toList();
    }

    UUID has(SchoolYear year, List<? extends RosterRow> rows) {
        return changes(year, rows.stream().map(RosterChange::added).toList());
    }

    UUID has(RosterRow... rows) {
        return has(YEAR, List.of(rows));
    }

    /** Answers the change set. */
    UUID changes(SchoolYear year, List<RosterChange> changes) {
        var outcome = rosters.apply(school(), year, changes, "roster.audit.test");
        if (outcome instanceof Applied(var set, _)) {
            return set;
        }
        throw new IllegalStateException("Could not apply: " + outcome);
    }

    /** A method with something to open on each of these levels, and a licence without an end. */
    TeachingMethod method(String name, String... levels) {
        return methodFrom(name, LAST_YEAR.firstDay(), levels);
    }

    TeachingMethod methodFrom(String name, LocalDate firstDay, String... levels) {
        var method = unlicensedMethod(name, levels);
        material.aLicence(school(), method, null, firstDay, null);
        return method;
    }

    /** One that ran until a day, and can be looked into until another. */
    TeachingMethod endedMethod(
            String name, LocalDate lastDay, LocalDate viewUntil, String... levels) {
        var method = unlicensedMethod(name, levels);
        var licence = material.aLicence(school(), method, null, LAST_YEAR.firstDay(), lastDay);
        change(licence, "view_until = cast(:value as date)", viewUntil);
        return method;
    }

    /** With a count of seats. */
    TeachingMethod countedMethod(String name, int seats, String... levels) {
        var method = unlicensedMethod(name, levels);
        var licence = material.aLicence(school(), method, null, LAST_YEAR.firstDay(), null);
        change(licence, "seats = :value", seats);
        return method;
    }

    /** Each pupil needs a seat. */
    TeachingMethod perPupilMethod(String name, int seats, String... levels) {
        var method = unlicensedMethod(name, levels);
        var licence = material.aLicence(school(), method, null, LAST_YEAR.firstDay(), null);
        change(licence, "unit = 'PUPIL', seats = :value", seats);
        return method;
    }

    /** The school buys so many of its one licence. */
    void hasSeats(TeachingMethod method, int seats) {
        inSchool.run(
                school(),
                () ->
                        jdbc.sql(
                                        """
                                        update licence.licence
                                           set seats = :seats
                                         where school_id = :school
                                           and method_id = :method
                                        """)
                                .param("school", school().value())
                                .param("method", method.id())
                                .param("seats", seats)
                                .update());
    }

    /** The licence of the method. */
    UUID licenceOf(TeachingMethod method) {
        return inSchool.ask(
                school(),
                () ->
                        jdbc.sql(
                                        """
                                        select id
                                          from licence.licences
                                         where school_id = :school
                                           and method_id = :method
                                        """)
                                .param("school", school().value())
                                .param("method", method.id())
                                .query(UUID.class)
                                .single());
    }

    /** How many of them are taken. */
    int seatsOf(TeachingMethod method) {
        return inSchool.ask(
                school(),
                () ->
                        jdbc.sql(
                                        """
                                        select count(*)
                                          from licence.seats seat
                                          join licence.licences licence
                                            on licence.school_id = seat.school_id
                                           and licence.id = seat.licence_id
                                         where seat.school_id = :school
                                           and licence.method_id = :method
                                           and seat.gone_from is null
                                        """)
                                .param("school", school().value())
                                .param("method", method.id())
                                .query(Integer.class)
                                .single());
    }

    /** That opens at a publisher's. */
    TeachingMethod outsideMethod(String name, String level) {
        var method = method(name, level);
        var inside = material.aProduct(method, level, Audience.PUPIL);
        catalogue.keep(List.of(), List.of(), List.of(outside(inside)));
        return method;
    }

    private static Product outside(Product it) {
        return new Product(
                it.id(),
                it.method(),
                it.code(),
                it.name(),
                it.yearGroup(),
                it.audience(),
                Product.Opens.OUTSIDE,
                "https://lantaarn.example",
                it.icon(),
                it.deviceProfile(),
                true);
    }

    TeachingMethod unlicensedMethod(String name, String... levels) {
        var method = material.aMethod(material.aPublisher(), name);
        for (String level : levels) {
            material.aProduct(method, level, Audience.PUPIL);
        }
        return method;
    }

    private void change(UUID licence, String what, Object value) {
        inSchool.run(
                school(),
                () ->
                        jdbc.sql(
                                        "update licence.licence set "
                                                + what
                                                + " where school_id = :school and id = :id")
                                .param("school", school().value())
                                .param("id", licence)
                                .param("value", value)
                                .update());
    }

    static String cell(BaseGroup group, TeachingMethod method) {
        return new Tick.Cell(group.id(), method.id()).toString();
    }

    static String tick(BaseGroup group, TeachingMethod method, String yearGroup) {
        return new Tick(group.id(), method.id(), yearGroup).toString();
    }

    String page() {
        return text(opens(PAGE));
    }

    MvcTestResult opens(String path) {
        return asks(mvc.get().uri(details.home() + path)).exchange();
    }

    /** Name, value, name, value, as a form sends them. */
    MvcTestResult sends(String path, List<String> fields) {
        var request = asks(mvc.post().uri(details.home() + path)).with(csrf());
        for (int field = 0; field < fields.size(); field += 2) {
            request.param(fields.get(field), fields.get(field + 1));
        }
        return request.exchange();
    }

    MvcTestResult sends(String path, String... fields) {
        return sends(path, List.of(fields));
    }

    /** The matrix as it is shown now, sent back with just these ticks. */
    MvcTestResult looks(String... ticked) {
        var fields = new ArrayList<>(hidden(page()));
        fields.addAll(List.of(ticked));
        return sends(PAGE + "/bekijk", fields);
    }

    /** Presses <i>Voer door</i> on a preview. */
    MvcTestResult doesIt(MvcTestResult preview) {
        return sends(PAGE, hidden(text(preview)));
    }

    private static List<String> hidden(String html) {
        var fields = new ArrayList<String>();
        HIDDEN.matcher(html)
                .results()
                .forEach(it -> fields.addAll(List.of(it.group(1), it.group(2))));
        return fields;
    }

    /** What the next page says after a deed. */
    String reads(MvcTestResult answer) {
        var note = Objects.requireNonNull(answer.getResponse().getCookie("__Host-sk_note"));
        return text(asks(mvc.get().uri(details.home() + PAGE)).cookie(note).exchange());
    }

    /** Presses <i>Maak ongedaan</i> under the note. */
    MvcTestResult undoes(MvcTestResult answer) {
        var button = UNDO.matcher(reads(answer));
        if (!button.find()) {
            throw new IllegalStateException("There is nothing to undo");
        }
        return asks(mvc.post().uri(button.group(1))).with(csrf()).exchange();
    }

    static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MockMvcRequestBuilder asks(MockMvcRequestBuilder request) {
        return request.locale(Locale.forLanguageTag("nl")).cookie(session);
    }

    /** Where somebody sits down at a school. */
    @TestComponent
    static class Desks {

        private final MockMvcTester mvc;
        private final Rosters rosters;
        private final GivenMaterial material;
        private final Catalogue catalogue;
        private final InSchool inSchool;
        private final JdbcClient jdbc;
        private final SignedIn signedIn;
        private final Given given;

        Desks(
                MockMvcTester mvc,
                Rosters rosters,
                GivenMaterial material,
                Catalogue catalogue,
                InSchool inSchool,
                JdbcClient jdbc,
                SignedIn signedIn,
                Given given) {
            this.mvc = mvc;
            this.rosters = rosters;
            this.material = material;
            this.catalogue = catalogue;
            this.inSchool = inSchool;
            this.jdbc = jdbc;
            this.signedIn = signedIn;
            this.given = given;
        }

        /** Of a school of their own. */
        LinkDesk coordinator() {
            return at(given.aSchool(), Role.ICT_COORDINATOR);
        }

        LinkDesk at(School school, Role role) {
            return new LinkDesk(
                    mvc,
                    rosters,
                    material,
                    catalogue,
                    inSchool,
                    jdbc,
                    school,
                    signedIn.as(role, school));
        }
    }
}

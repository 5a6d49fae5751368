package nl.startklaar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.startklaar.Route;
import nl.startklaar.kernel.Brin;
import nl.startklaar.ops.PracticeTown;
import nl.startklaar.school.Role;
import nl.startklaar.school.Schools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A form changes what it shows, and nothing else. Everybody's pages are walked; each form found
 * there is sent, with every column of the database and every field of the other forms added to it.
 * What was added is never kept: afterwards it stands in no row of any table.
 */
@PracticeServer
@DirtiesContext(classMode = ClassMode.AFTER_CLASS) // no deed of the schools was left undone
class MassAssignmentTest {

    private static final String SCHOOL = "99AA00";
    private static final String START_LIST = "/s/" + SCHOOL + "/startlijst";

    /** What one form does brings others with it: a preview, a way back. */
    private static final int ROUNDS = 2;

    /** What is added, by the kind of column it might get into; nothing real looks like it. */
    private static final Map<String, String> BY_TYPE =
            Map.of(
                    "uuid", "0bad0bad-0bad-4bad-8bad-0bad0bad0bad",
                    "date", "1907-05-04",
                    "timestamp with time zone", "1907-05-04T03:02:01Z",
                    "integer", "190705",
                    "bigint", "190705",
                    "boolean", "true");

    private static final String WORD = "Kanarie1907";

    private static final String TRACE = "0bad0bad|1907-05-04|190705|Kanarie1907";

    /** Where objects that are made of a request are often taken over by it. */
    private static final List<String> USUAL =
            List.of(
                    "schoolId",
                    "role",
                    "roles",
                    "admin",
                    "isAdmin",
                    "enabled",
                    "owner",
                    "user.role");

    private static final List<Role> PEOPLE =
            List.of(Role.ICT_COORDINATOR, Role.HEAD, Role.TEACHER, Role.BOARD, Role.OPERATOR);

    @LocalServerPort int port;
    @Autowired PracticeTown town;
    @Autowired Schools schools;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private List<Known> known = List.of();

    @BeforeAll
    void openTheDemo(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        town.open(LocalDate.of(2026, 8, 24));
        known = Route.allOf(requestMappingHandlerMapping).values().stream().map(Known::of).toList();
    }

    @Test
    void whatAFormDoesNotShowIsNeverKept() throws Exception {
        var sent = new TreeMap<String, Integer>();
        var nobody = walker("");
        sendAll(nobody, forms(nobody, Set.of("/inloggen", "/leerling/" + SCHOOL)), sent);
        for (int round = 0; round < ROUNDS; round++) {
            for (Role role : PEOPLE) {
                var walker = somebody(role);
                sendAll(walker, forms(walker, Set.of("/", "/mijn", START_LIST)), sent);
            }
        }
        assertThat(sent).as("forms that were found and filled in").hasSizeGreaterThan(80);
        assertThat(sent.values()).filteredOn(it -> it < 400).hasSizeGreaterThan(60);
        sendTheRest(sent);
        assertThat(sent.values()).allMatch(it -> it < 500);
    }

    /** The offender: what a form does show is kept, so the search would find what it does not. */
    @Test
    void findsWhatIsKept() throws Exception {
        var name = WORD + " van Dam";
        var form =
                Objects.requireNonNull(
                        forms(somebody(Role.HEAD), Set.of("/s/" + SCHOOL + "/contacten"))
                                .get("POST /s/{school}/contacten"));
        var fields = new LinkedHashMap<>(form.fields());
        fields.replaceAll((_, value) -> value.equals("Iets") ? name : value);

        somebody(Role.HEAD).submit(form.action(), fields);

        assertThat(traces()).isNotEmpty();
        owner.sql("delete from calendar.school_contact it where it::text ~ :name")
                .param("name", name)
                .update();
        assertThat(traces()).isEmpty();
    }

    /** Forms that no page showed: there is nothing to fill in, and the columns alone do nothing. */
    private void sendTheRest(Map<String, Integer> sent) throws Exception {
        var school = schools.findSchool(new Brin(SCHOOL)).orElseThrow();
        for (Route route :
                known.stream().map(Known::route).filter(it -> isUntried(it, sent)).toList()) {
            var walker =
                    somebody(
                            route.address().startsWith("/beheer")
                                    ? Role.OPERATOR
                                    : Role.ICT_COORDINATOR);
            var form =
                    new FoundForm(
                            route.verb(), route.path(school), Map.of("_method", route.verb()));
            sendAll(walker, Map.of(route.key(), form), sent);
        }
    }

    private static boolean isUntried(Route route, Map<String, Integer> sent) {
        return !route.isOnlyLooking() && !route.isForPrograms() && !sent.containsKey(route.key());
    }

    private void sendAll(Walker walker, Map<String, FoundForm> forms, Map<String, Integer> sent)
            throws Exception {
        for (String route :
                forms.keySet().stream().sorted(MassAssignmentTest::gentlyFirst).toList()) {
            var form = Objects.requireNonNull(forms.get(route));
            if (walker.isOutside()) {
                walker.signIn();
            }
            sent.merge(route, walker.submit(form.action(), withMore(form, forms)), Math::min);
        }
        assertThat(traces()).as("what one of %s kept", forms.keySet()).isEmpty();
    }

    private Map<String, String> withMore(FoundForm form, Map<String, FoundForm> others) {
        var all = new LinkedHashMap<String, String>();
        columns().forEach(all::put);
        others.values()
                .forEach(it -> it.fields().keySet().forEach(name -> all.putIfAbsent(name, WORD)));
        USUAL.forEach(it -> all.put(it, it.contains("ole") ? Role.OPERATOR.name() : WORD));
        all.remove("_method");
        all.putAll(form.fields());
        return all;
    }

    /**
     * Every column there is, as in the database and as in our records, with what could stand in it.
     */
    private Map<String, String> columns() {
        var columns = new TreeMap<String, String>();
        owner.sql(
                        """
                        select column_name, data_type
                          from information_schema.columns
                         where table_schema not in ('pg_catalog', 'information_schema')
                        """)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(it -> {
                    var value = BY_TYPE.getOrDefault(it.getValue(), WORD);
                    columns.put(it.getKey(), value);
                    columns.put(inCamelCase(it.getKey()), value);
                });
        return columns;
    }

    private static String inCamelCase(String name) {
        return Pattern.compile("_(\\w)")
                .matcher(name)
                .replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
    }

    private List<String> traces() {
        var tables =
                owner.sql(
                                """
                                select quote_ident(table_schema) || '.' || quote_ident(table_name)
                                  from information_schema.tables
                                 where table_type = 'BASE TABLE'
                                   and table_schema not in ('pg_catalog', 'information_schema')
                                """)
                        .query(String.class)
                        .list();
        var search =
                tables.stream()
                        .map(it ->
                                "select '%1$s ' || t::text from %1$s t where t::text ~ '%2$s'"
                                        .formatted(it, TRACE))
                        .collect(Collectors.joining(" union all "));
        return owner.sql(search).query((row, _) -> row.getString(1)).list();
    }

    /** One form of each kind. */
    private Map<String, FoundForm> forms(Walker walker, Set<String> begin) throws Exception {
        var forms = new LinkedHashMap<String, FoundForm>();
        for (String page : walker.pages(begin, this::kind).values()) {
            for (FoundForm form : FoundForm.on(page)) {
                routeOf(form.verb(), form.action())
                        .ifPresent(it -> forms.putIfAbsent(it.key(), form));
            }
        }
        return forms;
    }

    /** Pages of one route are alike; what is no page of ours has no kind. */
    private String kind(String path) {
        return path.startsWith("/assets/") ? "" : routeOf("GET", path).map(Route::key).orElse("");
    }

    private Optional<Route> routeOf(String verb, String action) {
        var path = action.replaceFirst("\\?.*", "");
        return known.stream()
                .filter(it -> it.route().verb().equals(verb) && it.path().matcher(path).matches())
                .map(Known::route)
                .min(Comparator.comparingInt(it -> it.address().split("\\{").length));
    }

    /** A route, and what its addresses look like. */
    private record Known(Route route, Pattern path) {

        static Known of(Route route) {
            return new Known(
                    route, Pattern.compile(route.address().replaceAll("\\{[^}]+}", "[^/]+")));
        }
    }

    /** What ends a visit or takes something away comes last, so that the rest still has it. */
    private static int gentlyFirst(String one, String other) {
        return Boolean.compare(isRough(one), isRough(other));
    }

    private static boolean isRough(String route) {
        return route.matches(".*/(uit|weg|einde|intrek.*|uitloggen|beeindigen|kaart-weg)");
    }

    private Walker somebody(Role role) throws Exception {
        var walker = walker(PracticeTown.email(role, SCHOOL));
        walker.signIn();
        return walker;
    }

    private Walker walker(String email) {
        return new Walker("http://localhost:" + port, email, PracticeTown.password());
    }
}

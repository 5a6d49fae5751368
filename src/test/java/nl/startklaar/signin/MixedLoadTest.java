package nl.startklaar.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.startklaar.ForgottenWhere;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.Route;
import nl.startklaar.RouteProbe;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.partner.PublisherClients;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A morning of many schools at once over five connections: coordinators, teachers, pupils, a
 * publisher's program and nobody at all ask for every page, by turns with their own "where" and
 * without it. Whatever comes back is searched for the marks that each school's people and address
 * carry; not one of another school may be in it.
 */
@HouseTest
class MixedLoadTest {

    private static final int SCHOOLS = 12;
    private static final int REQUESTS = 10_000;
    private static final int AT_ONCE = 12;

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    /** One request: by whom, for what, and which marks its answer may carry. */
    private record Ask(
            String what, Set<String> own, Supplier<MockHttpServletRequestBuilder> request) {}

    /** A school with its people, all called by its mark. */
    private record Marked(
            School school,
            String mark,
            SigninCast.Group group,
            Cookie coordinator,
            Cookie teacher,
            Cookie pupil,
            PrintedCard card) {

        private Set<String> own() {
            return Set.of(mark, school.brin().code());
        }

        private String path(Route route) {
            return RouteProbe.path(route, school, group.id(), group.first().id());
        }
    }

    @Autowired RouteProbe probe;
    @Autowired PupilInside inside;
    @Autowired MockMvc mvc;
    @Autowired SigninCast cast;
    @Autowired PupilCards cards;
    @Autowired SignedIn signedIn;
    @Autowired GivenMaterial material;
    @Autowired PublisherClients clients;

    private List<Ask> asks = List.of();

    /** The names of all our people, and the codes of the schools as they stand in addresses. */
    private Pattern marks = Pattern.compile("");

    @BeforeEach
    void aMorning() throws Exception {
        var publisher = material.aPublisher();
        var program = clients.add(publisher.id(), List.of("https://x.example/terug"), "");
        var proof = program.client().id() + ":" + program.secret();
        var authorization = "Basic " + Base64.getEncoder().encodeToString(proof.getBytes(UTF_8));
        var schools = new ArrayList<Marked>();
        for (int number = 0; number < SCHOOLS; number++) {
            schools.add(school(number, publisher));
        }
        marks =
                schools.stream()
                        .flatMap(it -> it.own().stream())
                        .collect(collectingAndThen(joining("|"), Pattern::compile));
        asks =
                schools.stream()
                        .flatMap(it -> asks(it, neighbour(schools, it), publisher, authorization))
                        .toList();
    }

    @Test
    void nobodySeesAnythingOfAnotherSchool() throws Exception {
        assertThat(asks).hasSizeGreaterThan(50 * SCHOOLS);
        var answered = new TreeMap<Integer, Integer>();

        var leaks = new ArrayList<String>();
        for (int round = 0; round < 10; round++) {
            int seed = 2026 + round;
            Callable<List<String>> some = () -> morning(REQUESTS / 10, seed, answered);
            leaks.addAll(round % 2 == 0 ? some.call() : ForgottenWhere.during(some));
        }

        assertThat(leaks).isEmpty();
        assertThat(answered.values().stream().mapToInt(it -> it).sum()).isEqualTo(REQUESTS);
        assertThat(answered.headMap(200)).isEmpty();
        assertThat(answered.tailMap(500)).isEmpty();
        assertThat(answered.get(200)).isGreaterThan(REQUESTS / 3);
    }

    /** The offender: one table without its policy, and a query that forgets its school. */
    @Test
    void seesALeak(@Autowired @Qualifier("owner") JdbcClient owner) throws Exception {
        owner.sql("alter table roster.base_group disable row level security").update();
        try {
            var leaks = ForgottenWhere.during(() -> morning(400, 2026, new TreeMap<>()));

            assertThat(leaks).isNotEmpty();
        } finally {
            owner.sql("alter table roster.base_group enable row level security").update();
        }
    }

    /** So many requests, mixed; answers what leaked. */
    private List<String> morning(int requests, int seed, TreeMap<Integer, Integer> answered)
            throws Exception {
        var random = new Random(seed);
        List<Callable<List<String>>> mixed =
                IntStream.range(0, requests)
                        .mapToObj(_ -> asks.get(random.nextInt(asks.size())))
                        .map(it -> (Callable<List<String>>) () -> leaksOf(it, answered))
                        .toList();
        var leaks = new TreeSet<String>();
        try (var everybody = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var answer : everybody.invokeAll(mixed)) {
                leaks.addAll(answer.get());
            }
        }
        return List.copyOf(leaks);
    }

    private List<String> leaksOf(Ask ask, TreeMap<Integer, Integer> answered) throws Exception {
        var response = mvc.perform(ask.request().get()).andReturn().getResponse();
        synchronized (answered) {
            answered.merge(response.getStatus(), 1, Integer::sum);
        }
        var said =
                response.getContentAsString()
                        + Objects.requireNonNullElse(response.getHeader("Location"), "");
        return marks.matcher(said)
                .results()
                .map(MatchResult::group)
                .filter(it -> !ask.own().contains(it))
                .distinct()
                .map(it -> ask.what() + " shows " + it)
                .toList();
    }

    private Stream<Ask> asks(
            Marked it, Marked neighbour, Publisher publisher, String authorization) {
        return Stream.of(
                        adult(it, Role.ICT_COORDINATOR, it.coordinator(), it),
                        adult(it, Role.TEACHER, it.teacher(), it),
                        adult(it, Role.ICT_COORDINATOR, it.coordinator(), neighbour),
                        pupil(it),
                        deeds(it),
                        program(it, publisher, authorization),
                        nobody(it))
                .flatMap(asks -> asks);
    }

    /** Every page for this role, at the own school or at a neighbour's. */
    private Stream<Ask> adult(Marked who, Role role, Cookie cookie, Marked where) {
        var own =
                Stream.concat(who.own().stream(), Stream.of(where.school().brin().code()))
                        .collect(Collectors.toSet());
        return probe.routes()
                .filter(it -> it.isOnlyLooking() && it.address().startsWith("/s/{school}"))
                .filter(it -> !it.isOpen() && it.roles().contains(role))
                .map(route ->
                        new Ask(
                                role + " asks " + route.address(),
                                own,
                                () -> get(where.path(route)).cookie(cookie).accept("text/html")));
    }

    private Stream<Ask> pupil(Marked it) {
        var door = "/leerling/" + it.school().brin();
        var group = door + "/" + it.group().id();
        // twice what a pupil asks most
        return Stream.of(door + "/thuis", door + "/thuis", group, group, door)
                .map(page ->
                        new Ask(
                                "pupil asks " + page,
                                it.own(),
                                () ->
                                        page.endsWith("/thuis")
                                                ? get(page).cookie(it.pupil())
                                                : get(page)));
    }

    /** What changes something: a child comes in or guesses, a teacher opens the door and prints. */
    private Stream<Ask> deeds(Marked it) {
        var child = it.group().id() + "/" + it.group().pupils().getLast().id();
        var door = "/leerling/" + it.school().brin();
        var screen = it.school().home() + "/inloggen-leerlingen/" + child;
        return Stream.of(
                new Ask(
                        "pupil comes in",
                        it.own(),
                        () ->
                                post(door + "/kaart")
                                        .param("kaart", SigninCast.read(it.card()))
                                        .with(csrf())),
                new Ask(
                        "pupil guesses",
                        it.own(),
                        () ->
                                post(door + "/" + child + "/plaatjes")
                                        .param("plaatje", "star", "drum")
                                        .with(csrf())),
                new Ask(
                        "teacher lets in",
                        it.own(),
                        () -> post(screen + "/binnen").cookie(it.teacher()).with(csrf())),
                new Ask(
                        "teacher prints",
                        it.own(),
                        () -> post(screen + "/dagkaart").cookie(it.teacher()).with(csrf())));
    }

    private Stream<Ask> program(Marked it, Publisher publisher, String authorization) {
        var address =
                "/api/v1/uitgevers/%s/scholen/%s/toestemming"
                        .formatted(publisher.code(), it.school().brin());
        return Stream.of("once", "again")
                .map(_ ->
                        new Ask(
                                "program asks " + address,
                                Set.of(it.school().brin().code()),
                                () -> get(address).header("Authorization", authorization)));
    }

    private Stream<Ask> nobody(Marked it) {
        var door = "/leerling/" + it.school().brin();
        return Stream.of(
                        door + "/" + it.group().id(),
                        door + "/thuis",
                        it.school().home() + "/groepen")
                .map(page ->
                        new Ask(
                                "nobody asks " + page,
                                Set.of(it.school().brin().code()),
                                () ->
                                        get(page)
                                                .with(request -> {
                                                    request.setRemoteAddr(SigninCast.ELSEWHERE);
                                                    return request;
                                                })));
    }

    private Marked school(int number, Publisher publisher) throws Exception {
        var mark = "Merk" + (char) ('a' + number / 5) + (char) ('a' + number % 5);
        var school = cast.aSchool();
        var group = cast.aGroup(school, "5 " + mark, "5", mark + " Berg", mark + " Smit");
        var email = mark + "-" + school.brin() + "@voorbeeldschool.example";
        cast.aTeacher(school, group, email);
        var method = material.aMethod(publisher, "Rekenreis");
        material.aLicence(school.id(), method, null, AUGUST, null);
        material.switchedOn(school.id(), publisher, AUGUST);
        material.aGroupLink(school.id(), YEAR, group.id(), null, method, "5");
        return new Marked(
                school,
                mark,
                group,
                signedIn.as(Role.ICT_COORDINATOR, school),
                signedIn.as(Role.TEACHER, school, email),
                inside.visitOf(school, group.first()),
                cards.print(school, List.of(group.pupils().getLast().id())).getFirst());
    }

    private static Marked neighbour(List<Marked> all, Marked it) {
        return all.get((all.indexOf(it) + 1) % all.size());
    }
}

package nl.startklaar.family;

import static java.util.Objects.requireNonNull;
import static nl.startklaar.family.Household.home;
import static nl.startklaar.family.Household.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.mail.Outbox;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.signin.SigninCast;
import nl.startklaar.signin.SigninCast.Group;
import nl.startklaar.signin.Tablet;
import nl.startklaar.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Letters at school: printed at once, and once more. */
@HouseTest
class LettersTest {

    private static final LocalDate BEFORE_THE_YEAR = LocalDate.of(2026, 7, 20);

    @Autowired MockMvc mvc;
    @Autowired Outbox outbox;
    @Autowired SigninCast cast;
    @Autowired SignedIn signedIn;
    @Autowired Letters letters;
    @Autowired TestTime.Day day;

    private @Nullable School school;
    private @Nullable Group egels;

    @BeforeEach
    void aGroup() {
        school = cast.aSchool();
        egels = cast.aGroup(school(), "4 De Egels", "4", "Noor", "Sem", "Fatima");
    }

    /** Somebody clicks twice: each child has one letter, and nobody sees a fault. */
    @Test
    void twoClicksAtOncePrintOneLetterPerChild() throws Exception {
        var made = atOnce(8, () -> letters.printMissing(school(), egels().ids()));

        assertThat(made.stream().flatMap(List::stream)).hasSize(3);
    }

    @Test
    void ofOneChildTheLastLetterOpens() throws Exception {
        var made = atOnce(8, () -> letters.print(school(), egels().first().id(), 1));

        assertThat(made.stream().flatMap(List::stream))
                .hasSize(8)
                .filteredOn(it -> letters.find(school(), it.code()).isPresent())
                .hasSize(1);
    }

    /** The printer jams: the sheet is gone, and what stood on it stands nowhere. */
    @Test
    void aSheetIsPrintedAgainForWhoDidNotUseIt() throws Exception {
        var lost = letters.printMissing(school(), egels().ids());
        var family = new Household(mvc, outbox);
        family.comesInWith(lost.getFirst());
        var desk = desk();

        assertThat(desk.open(group()).getContentAsString()).contains("/brieven/opnieuw");
        var sheet = desk.submit(group() + "/brieven/opnieuw").getContentAsString();

        assertThat(sheet).contains("Sem", "Fatima").doesNotContain("Noor");
        assertThat(family.sees(home(school()))).contains("Noor");
        assertThat(lost).noneMatch(it -> letters.find(school(), it.code()).isPresent());
    }

    @Test
    void whereEverybodyIsInsideNothingIsPrintedAgain() throws Exception {
        assertThat(desk().open(group()).getContentAsString()).doesNotContain("/brieven/opnieuw");
        assertThat(location(desk().submit(group() + "/brieven/opnieuw"))).isEqualTo(group());
    }

    @Test
    void countsPerGroupAlsoInTheHoliday() throws Exception {
        var bevers = cast.aGroup(school(), "7 De Bevers", "7", "Bram");
        new Household(mvc, outbox).comesInWith(print(egels(), 0));
        print(egels(), 1);
        print(bevers, 0);
        cast.leaves(school(), egels().pupils().getLast());

        assertThat(counts()).containsExactly("2 2 1", "1 1 0");
        assertThat(desk().open("/s/" + school().brin() + "/inlogmanieren").getContentAsString())
                .contains("3 van de 3");

        day.itIs(BEFORE_THE_YEAR);
        assertThat(counts()).containsExactly("3 2 1", "1 1 0");
        assertThat(desk().open("/s/" + school().brin() + "/inlogmanieren").getContentAsString())
                .contains("3 van de 4");
    }

    private PrintedLetter print(Group group, int child) {
        return letters.print(school(), group.pupils().get(child).id(), 1).getFirst();
    }

    /** Of each group: pupils, invited, inside. */
    private List<String> counts() throws Exception {
        var page = desk().open("/s/" + school().brin() + "/inloggen-thuis").getContentAsString();
        return Pattern.compile("<td[^>]*>(\\d+)</td>")
                .matcher(page)
                .results()
                .map(it -> it.group(1))
                .gather(Gatherers.windowFixed(3))
                .map(it -> String.join(" ", it))
                .toList();
    }

    private Tablet desk() {
        var tablet = new Tablet(mvc);
        var cookie = signedIn.as(Role.ICT_COORDINATOR, school());
        tablet.carries(Map.of(cookie.getName(), cookie));
        return tablet;
    }

    private String group() {
        return "/s/" + school().brin() + "/inloggen-thuis/" + egels().id();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = IntStream.range(0, times).mapToObj(_ -> threads.submit(work)).toList();
            var answers = new ArrayList<T>();
            for (var it : started) {
                answers.add(it.get());
            }
            return answers;
        }
    }

    private School school() {
        return requireNonNull(school);
    }

    private Group egels() {
        return requireNonNull(egels);
    }
}

package nl.startklaar.family;

import static java.util.Objects.requireNonNull;
import static nl.startklaar.family.Household.home;
import static nl.startklaar.family.Household.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.mail.Outbox;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.School;
import nl.startklaar.signin.FromHome;
import nl.startklaar.signin.SigninCast;
import nl.startklaar.signin.SigninCast.Group;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What the night forgets of a family, and what it never does. */
@HouseTest
class FamilySweepTest {

    @Autowired MockMvc mvc;
    @Autowired Outbox outbox;
    @Autowired SigninCast cast;
    @Autowired Letters letters;
    @Autowired Ways ways;
    @Autowired Children children;
    @Autowired Parents parents;
    @Autowired FamilySweep sweep;
    @Autowired FromHome door;
    @Autowired TestTime.Day day;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @Qualifier("owner")
    @Autowired
    JdbcClient owner;

    private @Nullable School school;
    private @Nullable Group egels;
    private @Nullable Household family;

    @BeforeEach
    void aFamilyWithOneChild() throws Exception {
        school = cast.aSchool();
        egels = cast.aGroup(school(), "4 De Egels", "4", "Noor", "Sem");
        family = new Household(mvc, outbox);
        family().comesInWith(letters.print(school(), noor().id(), 1).getFirst());
    }

    @Test
    void theNightForgetsLettersWaysAndParents() throws Exception {
        var parent = parent();
        door.give(school(), children.list(parent).getFirst().way().home());
        cast.leaves(school(), noor());

        nights(1);
        nights(FamilySweep.DAYS);
        assertThat(count("family.way")).isEqualTo(1);
        assertThat(count("signin.home_pictures")).isEqualTo(1);
        nights(1);
        for (var table : List.of("family.way", "signin.home_pictures")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(isKnown(parent)).isTrue();
        nights(FamilySweep.DAYS + 1);
        assertThat(isKnown(parent)).isFalse();
        nights(Letters.VALID_DAYS);
        assertThat(count("family.letter")).isZero();
    }

    /** The year turns weeks before the new roster is in: nobody left because of that. */
    @Test
    void aSchoolWithoutTheNewRosterForgetsNobody() throws Exception {
        day.itIs(LocalDate.of(2027, 8, 1));
        nights(0);
        assertThat(family().sees("/thuis")).contains("bezig met het nieuwe schooljaar");
        assertThat(family().sees("/thuis/gezin")).contains("bezig met het nieuwe schooljaar");
        nights(FamilySweep.DAYS + 1);
        nights(FamilySweep.DAYS + 1);
        assertThat(count("family.way")).isEqualTo(1);
        assertThat(isKnown(parent())).isTrue();

        cast.sameIn(new SchoolYear(2027), school(), egels(), "5 De Egels", "5");

        assertThat(family().sees("/thuis"))
                .contains("Noor")
                .doesNotContain("bezig met het nieuwe schooljaar");
    }

    @Test
    void whoLeftIsNotAwaited() throws Exception {
        cast.leaves(school(), noor());
        day.itIs(LocalDate.of(2027, 8, 1));
        nights(0);

        assertThat(family().sees("/thuis"))
                .contains("geen kind bij jou")
                .doesNotContain("bezig met het nieuwe schooljaar");
    }

    @Test
    void whoComesBackIsNotForgotten() throws Exception {
        var departure = cast.leaves(school(), noor());
        nights(1);
        cast.staysAfterAll(school(), departure);
        nights(1);
        nights(FamilySweep.DAYS + 1);

        assertThat(family().sees("/thuis")).contains("Noor");
        assertThat(location(family().device.submit(children.list(parent()).getFirst().address())))
                .isEqualTo(home(school()));
    }

    /** A letter is opened at the very moment at which the night looks. */
    @Test
    void aSchoolToWhichAChildIsJustAddedIsNotForgotten() throws Exception {
        var parent = parent();
        ways.end(school(), noor().id(), children.list(parent).getFirst().way().id());
        var letter = letters.print(school(), sem().id(), 1).getFirst();
        var found = letters.find(school(), letter.code()).orElseThrow();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var night =
                    transaction.execute(_ -> {
                        beginsAtSchool();
                        assertThat(ways.open(school(), found.id(), parent)).isTrue();
                        var looking = threads.submit(() -> sweep.sweep(school()));
                        await().until(() -> looking.isDone() || isSomebodyWaiting());
                        return looking;
                    });
            requireNonNull(night).get();
        }

        assertThat(children.list(parent)).extracting(Child::name).containsExactly("Sem");
    }

    private void beginsAtSchool() {
        jdbc.sql("select set_config('startklaar.school', :school, true)")
                .param("school", school().id().value().toString())
                .query(String.class)
                .single();
    }

    private boolean isSomebodyWaiting() {
        return owner.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private void nights(int days) {
        day.itIs(day.today().plusDays(days));
        sweep.sweep(school());
        sweep.sweepParents();
    }

    private int count(String table) {
        return owner.sql("select count(*) from " + table + " where school_id = :school")
                .param("school", school().id().value())
                .query(Integer.class)
                .single();
    }

    private UUID parent() {
        return parents.findByEmail(family().email).orElseThrow().id();
    }

    private boolean isKnown(UUID parent) {
        return owner.sql("select exists (select from family.parent where id = :parent)")
                .param("parent", parent)
                .query(Boolean.class)
                .single();
    }

    private School school() {
        return requireNonNull(school);
    }

    private Group egels() {
        return requireNonNull(egels);
    }

    private Household family() {
        return requireNonNull(family);
    }

    private PupilToday noor() {
        return egels().first();
    }

    private PupilToday sem() {
        return egels().pupils().get(1);
    }
}

package nl.startklaar.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.kernel.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** A school sees its own rows, whatever the SQL forgot to say. */
@HouseTest
class TenancyTest {

    private final SchoolId school = aNewSchool();
    private final SchoolId neighbour = aNewSchool();

    @Autowired Forgetful forgetful;

    @Autowired InSchool inSchool;

    @BeforeEach
    void twoSchoolsWithAGroup() {
        forgetful.hasAGroup(school);
        forgetful.hasAGroup(neighbour);
    }

    @Test
    void showsNoForeignRowsWhenTheWhereIsForgotten() {
        assertThat(forgetful.schoolsWithAGroup(school)).containsExactly(school);
    }

    @Test
    void changesNoForeignRowsWhenTheWhereIsForgotten() {
        assertThat(forgetful.renameGroups(school)).isOne();
    }

    @Test
    void givesNoRowAway() {
        assertThatThrownBy(() -> forgetful.moveGroupsTo(school, neighbour))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void isAnErrorWhenNoSchoolIsSet() {
        assertThatThrownBy(forgetful::schoolsWithAGroup).isInstanceOf(DataAccessException.class);
    }

    /**
     * As a transaction template does, and a Scenario of Spring Modulith: they open before the deed.
     */
    @Test
    void isAnErrorWhenTheTransactionWasOpenedBeforeTheSchoolWasKnown(
            @Autowired TransactionTemplate transaction) {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(
                                status -> forgetful.schoolsWithAGroup(school)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void isAnErrorWhenADeedForOneSchoolCallsADeedForAnother() {
        assertThatThrownBy(() -> inSchool.run(school, () -> forgetful.schoolsWithAGroup(neighbour)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be part of a deed for");
    }

    /** Five connections, many schools, and requests that fail or forget their school in between. */
    @Test
    void leaksNothingThroughThePool() {
        var schools = Stream.generate(TenancyTest::aNewSchool).limit(40).toList();
        schools.forEach(forgetful::hasAGroup);
        var answered = new AtomicInteger();

        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var random = new Random(2026);
            var all =
                    IntStream.range(0, 10_000)
                            .mapToObj(it -> schools.get(random.nextInt(schools.size())))
                            .map(school -> requests.submit(() -> request(school, answered)))
                            .toList();
            assertThat(all).allSatisfy(it -> assertThat(it.get()).isNull());
        }

        assertThat(answered).hasValue(10_000);
    }

    private static SchoolId aNewSchool() {
        return new SchoolId(UUID.randomUUID());
    }

    private void request(SchoolId school, AtomicInteger answered) {
        switch (answered.getAndIncrement() % 4) {
            case 0 ->
                    assertThatThrownBy(() -> forgetful.failAfterReading(school))
                            .isInstanceOf(IllegalStateException.class);
            case 1 ->
                    assertThatThrownBy(forgetful::schoolsWithAGroup)
                            .isInstanceOf(DataAccessException.class);
            case 2 -> assertThat(forgetful.renameGroups(school)).isOne();
            default -> assertThat(forgetful.schoolsWithAGroup(school)).containsExactly(school);
        }
    }
}

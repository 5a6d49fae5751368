package nl.startklaar.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 17);

    @Test
    void remindsForFourteenDaysFirst() {
        var requirement = Requirement.of(MONDAY, 14, List.of());

        assertThat(requirement.holds(MONDAY.plusDays(13))).isFalse();
        assertThat(requirement.holds(MONDAY.plusDays(14))).isTrue();
    }

    @Test
    void followsTheDayThatTheSchoolChose() {
        assertThat(Requirement.of(MONDAY, 14, List.of(MONDAY)).holds(MONDAY)).isTrue();
        assertThat(
                        Requirement.of(MONDAY, 14, List.of(MONDAY.plusDays(30)))
                                .holds(MONDAY.plusDays(29)))
                .isFalse();
    }

    @Test
    void followsTheStrictestSchool() {
        var requirement =
                Requirement.of(MONDAY, 14, List.of(MONDAY.plusDays(30), MONDAY.plusDays(2)));

        assertThat(requirement.from()).isEqualTo(MONDAY.plusDays(2));
    }
}

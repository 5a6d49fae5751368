package nl.startklaar.factor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.web.Form;

/**
 * The second step at a school: a day pass for who stands in, and for coordinator and head who has
 * one, and from which day everybody must.
 *
 * @param day the day the school chose; empty when it chose none
 * @param isPractice whether nobody has to, because the data are invented
 */
record SchoolStepView(
        AtSchool at,
        List<ColleagueStep> colleagues,
        Optional<LocalDate> day,
        int reminderDays,
        boolean isPractice,
        Form form) {

    SchoolStepView {
        colleagues = List.copyOf(colleagues);
    }

    String self() {
        return at.home() + SchoolStepController.PATH;
    }

    String self(ColleagueStep colleague) {
        return self() + "/" + colleague.account().id();
    }

    /** Whether this viewer looks after the others. */
    boolean manages() {
        return at.is(Role.ICT_COORDINATOR) || at.is(Role.HEAD);
    }

    long countSetUp() {
        return colleagues.stream().filter(ColleagueStep::setUp).count();
    }

    List<ColleagueStep> substitutes() {
        return colleagues.stream()
                .filter(ColleagueStep::isSubstitute)
                .filter(this::isOther)
                .toList();
    }

    boolean isOther(ColleagueStep colleague) {
        UUID me = at.viewer().account();
        return !colleague.account().id().equals(me);
    }
}

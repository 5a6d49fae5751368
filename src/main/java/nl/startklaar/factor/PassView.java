package nl.startklaar.factor;

import java.util.Optional;
import nl.startklaar.school.AtSchool;
import nl.startklaar.staff.Account;

/**
 * Before a new start is given, and a pass after it was: the code stands here once.
 *
 * @param code empty as long as it is only asked
 */
record PassView(AtSchool at, Account account, Pass.Kind kind, Optional<String> code) {

    String base() {
        return at.home() + SchoolStepController.PATH;
    }

    String self() {
        return base() + "/" + account.id();
    }

    boolean isNewStart() {
        return kind == Pass.Kind.NEW_START;
    }

    /** So that the code never gets into a log. */
    @Override
    public String toString() {
        return "PassView";
    }
}

package nl.startklaar.licence;

import java.util.Optional;
import nl.startklaar.licence.ReachBoard.Reached;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;

/**
 * One contract: how it stands, what its end would come to, and what to send.
 *
 * @param canBeMistake whether it can be taken away again
 * @param letter what to tell the publisher or supplier; empty when there is nothing to end
 */
record ContractPage(
        AtSchool at,
        ContractLine line,
        Reached reached,
        boolean canBeMistake,
        Optional<Letter> letter) {

    String self() {
        return at.home() + "/licenties/" + line.contract().id();
    }

    boolean mayChange() {
        return at.is(Role.ICT_COORDINATOR);
    }

    boolean mayWithdraw() {
        return mayChange() && canBeMistake;
    }

    boolean givesSeats() {
        return line.contract().kind() == ContractKind.PER_CHILD;
    }

    boolean isEnded() {
        return line.state() == ContractState.ENDING || line.state() == ContractState.VIEWABLE;
    }
}

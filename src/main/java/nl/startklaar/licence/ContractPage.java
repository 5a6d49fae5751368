package nl.startklaar.licence;

import java.util.Optional;
import nl.startklaar.licence.ContractState.Change;
import nl.startklaar.licence.ReachBoard.Reached;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;

/**
 * One contract: how it stands, what its end would come to, and what to send.
 *
 * @param letter what to tell the publisher or supplier; empty when there is nothing to end
 */
record ContractPage(AtSchool at, ContractLine line, Reached reached, Optional<Letter> letter) {

    String self() {
        return at.home() + "/licenties/" + line.contract().id();
    }

    boolean mayChange() {
        return at.is(Role.ICT_COORDINATOR);
    }

    boolean mayWithdraw() {
        return mayChange() && line.state().allows(Change.WITHDRAW);
    }

    boolean isEnded() {
        return line.state() == ContractState.ENDING || line.state() == ContractState.VIEWABLE;
    }

    /** Where the paper went, or the publisher itself. */
    String supplier() {
        return line.contract().supplier().isEmpty()
                ? line.publisher().name()
                : line.contract().supplier();
    }
}

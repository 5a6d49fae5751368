package nl.startklaar.licence;

import java.util.List;
import nl.startklaar.licence.ReachBoard.Reached;
import nl.startklaar.school.AtSchool;

/** Several contracts that are about to be ended, and what that would come to. */
record EndPage(AtSchool at, List<Item> items) {

    /** One of them, with whom its end reaches. */
    record Item(ContractLine line, Reached reached) {}

    EndPage {
        items = List.copyOf(items);
    }

    String self() {
        return at.home() + "/licenties";
    }

    List<Item> ending() {
        return items.stream().filter(it -> it.line().canEnd()).toList();
    }

    List<Item> staying() {
        return items.stream().filter(it -> !it.line().canEnd()).toList();
    }
}

package nl.startklaar.licence;

import java.util.Arrays;
import java.util.List;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Choice;
import nl.startklaar.web.Form;
import nl.startklaar.web.Page;

/** A contract that is being written down. */
record NewContractPage(AtSchool at, Form form, Shelf shelf) {

    String self() {
        return at.home() + "/licenties";
    }

    List<Choice> methods() {
        return shelf.offered("");
    }

    List<Choice> kinds(Page page) {
        return Arrays.stream(ContractKind.values())
                .map(it -> new Choice(it.name(), page.text("licence.kind." + it)))
                .toList();
    }

    List<Choice> channels(Page page) {
        return Arrays.stream(Channel.values())
                .map(it -> new Choice(it.name(), page.text("licence.channel." + it)))
                .toList();
    }

    List<String> yearGroups() {
        return ContractForm.YEAR_GROUPS;
    }
}

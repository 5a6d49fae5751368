package nl.startklaar.licence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;

/**
 * The list of contracts.
 *
 * @param year the school year that is being planned, or that runs
 */
record ContractsPage(AtSchool at, SchoolYear year, List<ContractLine> lines) {

    ContractsPage {
        lines = List.copyOf(lines);
    }

    String self() {
        return at.home() + "/licenties";
    }

    boolean mayChange() {
        return at.is(Role.ICT_COORDINATOR);
    }

    boolean canEndAny() {
        return mayChange() && lines.stream().anyMatch(ContractLine::canEnd);
    }

    /** What the school said it does not want any more, and can still end in time. */
    List<ContractLine> toEnd() {
        return lines.stream()
                .filter(ContractLine::canEnd)
                .filter(it -> it.answer().filter(a -> a != Intention.Answer.STAYS).isPresent())
                .toList();
    }

    /** The one whose last day comes first. */
    ContractLine mostUrgent() {
        return toEnd().stream().min(Comparator.comparing(ContractLine::lastDayToEnd)).orElseThrow();
    }

    /** The page that ends all of these at once; empty when there are none. */
    Optional<String> endThem() {
        return toEnd().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        self()
                                + "/beeindigen?contract="
                                + String.join(
                                        "&contract=",
                                        toEnd().stream()
                                                .map(it -> it.contract().id().toString())
                                                .toList()));
    }
}

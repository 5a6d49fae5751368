package nl.startklaar.licence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.licence.ListReader.Read;

/**
 * Lays a list beside what the school has. What is not on the list stays as it is: a list of one
 * publisher says nothing of another’s.
 */
final class ListPlan {

    private record Ours(Contract contract, Licence licence) {

        ListedLicence listed() {
            return ListedLicence.of(contract, licence);
        }
    }

    /** Each of ours answers to one line only. */
    private final Map<ListedLicence.Key, LinkedList<Ours>> ours;

    private ListPlan(List<Contract> contracts) {
        this.ours =
                contracts.stream()
                        .flatMap(it -> it.licences().stream().map(licence -> new Ours(it, licence)))
                        .collect(
                                groupingBy(it -> it.listed().key(), toCollection(LinkedList::new)));
    }

    static List<ListLine> of(List<Read> rows, List<Contract> contracts) {
        var plan = new ListPlan(contracts);
        var exact = new ArrayList<ListLine>();
        var others = new ArrayList<Read>();
        for (Read row : rows) {
            plan.same(row).ifPresentOrElse(exact::add, () -> others.add(row));
        }
        return Stream.concat(exact.stream(), others.stream().map(plan::line))
                .sorted((one, other) -> Integer.compare(one.line(), other.line()))
                .toList();
    }

    /** First those that are just so: what is left of ours was changed. */
    private Optional<ListLine> same(Read row) {
        return row.licence()
                .flatMap(listed ->
                        take(listed, true).map(_ -> new ListLine.Same(row.line(), listed)));
    }

    private ListLine line(Read row) {
        if (row.licence().isEmpty()) {
            return row.wrong().orElseThrow();
        }
        var listed = row.licence().get();
        var found = take(listed, false);
        if (found.isEmpty()) {
            return new ListLine.Added(row.line(), listed);
        }
        var it = found.get();
        return it.contract().endedOn().isPresent()
                ? new ListLine.KeptEnded(row.line(), it.listed(), listed)
                : new ListLine.Changed(row.line(), it.licence().id(), it.listed(), listed);
    }

    private Optional<Ours> take(ListedLicence listed, boolean exactly) {
        var candidates = ours.getOrDefault(listed.key(), new LinkedList<>());
        var found =
                candidates.stream()
                        .filter(it -> !exactly || it.listed().isAsIn(listed))
                        .findFirst();
        found.ifPresent(candidates::remove);
        return found;
    }
}

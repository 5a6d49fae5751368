package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.startklaar.web.Sentence;

/**
 * Where a list is sent, and what came of earlier ones.
 *
 * @param refused the file that was just sent, and why nothing could be made of it
 */
record ListPage(
        String address,
        boolean mayChange,
        LocalDate today,
        List<ListRun> taken,
        Optional<ListReport> refused) {

    ListPage {
        taken = List.copyOf(taken);
    }

    ListPage refused(ListReport report) {
        return new ListPage(address, mayChange, today, taken, Optional.of(report));
    }

    /** Never asked when nothing was refused. */
    Sentence why() {
        return refused.flatMap(ListReport::refused).orElse(Sentence.of("licence.list.title"));
    }
}

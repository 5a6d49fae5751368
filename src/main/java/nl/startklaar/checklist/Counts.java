package nl.startklaar.checklist;

import java.util.List;
import nl.startklaar.readiness.Status;

/**
 * How far a school, or a half of its list, is. What does not concern the school is not counted.
 *
 * @param action what has to be done
 * @param asked what we cannot see, nobody answered, and can be answered now
 */
public record Counts(int done, int total, int action, int asked) {

    static Counts of(List<Row> rows) {
        return new Counts(
                count(rows, Status.DONE),
                rows.size() - count(rows, Status.NOT_APPLICABLE),
                count(rows, Status.ACTION),
                (int) rows.stream().filter(Counts::isOpenQuestion).count());
    }

    private static int count(List<Row> rows, Status status) {
        return (int) rows.stream().filter(it -> it.state() == status).count();
    }

    /** A question whose turn has not come cannot be answered, so it is not waiting for anybody. */
    private static boolean isOpenQuestion(Row row) {
        return row.asked()
                && row.confirmation().isEmpty()
                && row.state().isOpen()
                && row.state() != Status.WAITING;
    }
}

package nl.startklaar.family;

import java.util.List;
import nl.startklaar.web.Form;

/**
 * The parent's own page.
 *
 * @param waits whether a child is not here because its school is between two school years
 * @param wrong at which form a password was wrong
 */
record FamilyPage(
        ParentViewer viewer,
        List<Line> children,
        boolean waits,
        List<OpenVisit> visits,
        Form form,
        String wrong) {

    FamilyPage {
        children = List.copyOf(children);
        visits = List.copyOf(visits);
    }

    /**
     * A child, and with which pictures it comes in.
     *
     * @param ofSchool whether they are those of school, which only a teacher renews
     */
    record Line(Child child, boolean ofSchool) {}

    boolean hasSeveral() {
        return children.size() > 1;
    }
}

package nl.startklaar.readiness;

import java.util.List;

/** Which lines there are for a school. The list that shows them brings this as its one bean. */
@FunctionalInterface
public interface Lines {

    /** In their order; a line stands after the lines it waits for. */
    List<PlannedLine> of(CheckedSchool school);
}

package nl.startklaar.backup;

import java.util.List;

/**
 * A table as a file holds it.
 *
 * @param sha256 over the rows as COPY wrote them; empty in the line before the rows, when it is not
 *     known yet
 */
record TableInFile(String name, List<String> columns, long rows, String sha256) {

    TableInFile {
        columns = List.copyOf(columns);
    }
}

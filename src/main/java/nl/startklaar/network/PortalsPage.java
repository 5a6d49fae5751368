package nl.startklaar.network;

import java.util.List;
import nl.startklaar.school.AtSchool;

/** All portals of a school. */
record PortalsPage(AtSchool at, List<Line> lines) {

    static final String TEMPLATE = "network/portals.jte";

    PortalsPage {
        lines = List.copyOf(lines);
    }

    /**
     * @param strangers how many came by it lately whom we do not know
     * @param failing how often something went wrong lately
     */
    record Line(Connection portal, int strangers, int failing) {}

    String path() {
        return at.home() + ConnectionsController.PATH;
    }

    String path(Line it) {
        return path() + "/" + it.portal().id();
    }
}

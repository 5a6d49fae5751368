package nl.startklaar.consent;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.staff.SubjectNames;
import org.springframework.stereotype.Component;

/** Which publisher was switched, or asked for it. */
@Component
class PublishersInLogBook implements SubjectNames {

    private final Catalogue catalogue;

    PublishersInLogBook(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Map<UUID, String> names(SchoolId school, Set<UUID> subjects) {
        return catalogue.listPublishers().stream()
                .filter(it -> subjects.contains(it.id()))
                .collect(toMap(Publisher::id, Publisher::name));
    }
}

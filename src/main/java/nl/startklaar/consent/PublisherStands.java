package nl.startklaar.consent;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.ListYear;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.School;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks how each publisher stands at a school: for the page, the check and the board. */
@Component
class PublisherStands {

    private final Catalogue catalogue;
    private final SwitchStore switches;
    private final RequestStore requests;
    private final FormStore forms;
    private final KnownAsStore knownAs;
    private final SurroundingsBoard surroundings;
    private final MethodsInUse inUse;

    PublisherStands(
            Catalogue catalogue,
            SwitchStore switches,
            RequestStore requests,
            FormStore forms,
            KnownAsStore knownAs,
            SurroundingsBoard surroundings,
            MethodsInUse inUse) {
        this.catalogue = catalogue;
        this.switches = switches;
        this.requests = requests;
        this.forms = forms;
        this.knownAs = knownAs;
        this.surroundings = surroundings;
        this.inUse = inUse;
    }

    /**
     * Those whose methods the school has come first, then what could be chosen. Who is no longer
     * offered, never was on and asks nothing, is left out.
     */
    @Transactional(readOnly = true)
    public List<PublisherStand> list(School school, LocalDate today) {
        var around = around(school, today);
        return catalogue.listPublishers().stream()
                .map(it -> stand(around, it))
                .filter(PublisherStands::concerns)
                .sorted(Comparator.comparing(it -> !it.isInUse()))
                .toList();
    }

    /** By its code. */
    @Transactional(readOnly = true)
    public Optional<PublisherStand> find(School school, String publisher, LocalDate today) {
        return catalogue
                .findPublisher(publisher)
                .map(it -> stand(around(school, today), it))
                .filter(PublisherStands::concerns);
    }

    private static boolean concerns(PublisherStand it) {
        return it.publisher().offered()
                || it.isInUse()
                || !it.history().isEmpty()
                || it.request().isPresent();
    }

    /** What is the same for every publisher. */
    private record Around(
            School school,
            LocalDate today,
            List<TeachingMethod> methods,
            Set<UUID> bought,
            Set<UUID> running,
            Map<UUID, Set<UUID>> groups,
            boolean hasRoster,
            List<ConsentPeriod> history,
            List<ConsentRequest> requests,
            Map<UUID, LocalDate> forms,
            Map<UUID, String> knownAs) {}

    private Around around(School school, LocalDate today) {
        var id = school.id();
        var year = ListYear.on(today);
        return new Around(
                school,
                today,
                catalogue.listMethods(),
                surroundings.listMethods(id, today, year.lastDay()),
                surroundings.listMethods(id, today, today),
                inUse.listGroups(id, today),
                surroundings.hasGroups(id, SchoolYear.of(today)),
                switches.list(id),
                requests.listOpen(id),
                forms.list(id, year),
                knownAs.list(id));
    }

    private PublisherStand stand(Around around, Publisher publisher) {
        var id = publisher.id();
        var methods = around.methods().stream().filter(it -> it.publisher().equals(id)).toList();
        var bought = methods.stream().filter(it -> around.bought().contains(it.id()));
        return new PublisherStand(
                publisher,
                bought.map(TeachingMethod::name).toList(),
                methods.stream().anyMatch(it -> around.running().contains(it.id())),
                countGroups(around, methods),
                around.hasRoster(),
                around.history().stream().filter(it -> it.publisher().equals(id)).toList(),
                around.requests().stream().filter(it -> it.publisher().equals(id)).findFirst(),
                Optional.ofNullable(around.forms().get(id)),
                Optional.ofNullable(around.knownAs().get(id))
                        .filter(it -> !it.equals(around.school().brin().code())));
    }

    /** Of all its methods: a link may outlive its licence. */
    private static int countGroups(Around around, List<TeachingMethod> methods) {
        return methods.stream()
                .flatMap(it -> around.groups().getOrDefault(it.id(), Set.of()).stream())
                .collect(toSet())
                .size();
    }
}

package nl.startklaar.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.catalogue.CatalogueFile.PublisherEntry;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the catalogue by files. The operator's file is about everybody; a publisher's is about
 * itself alone. The same file twice changes nothing.
 */
@Service
public class CatalogueUpkeep {

    private final CatalogueStore store;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CatalogueUpkeep(CatalogueStore store, AuditTrail audit, ApplicationEventPublisher events) {
        this.store = store;
        this.audit = audit;
        this.events = events;
    }

    /** What came of a publisher's own file. */
    public sealed interface PartOutcome {

        record TakenOver(List<CatalogueChange> changes) implements PartOutcome {

            public TakenOver {
                changes = List.copyOf(changes);
            }
        }

        /** It reaches further than a publisher may; nothing has changed. */
        record Refused(List<CatalogueProblem> problems) implements PartOutcome {

            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** What the operator's file would change; nothing does. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public List<CatalogueChange> look(CatalogueFile file) {
        return List.copyOf(CataloguePlan.whole(now(), file).changes());
    }

    @Transactional
    @WithoutSchool
    public List<CatalogueChange> takeOver(CatalogueFile file) {
        store.waitForOthers();
        return keep(CataloguePlan.whole(now(), file));
    }

    /**
     * The same, of what somebody looked at.
     *
     * @param seen by which those changes are known
     * @return empty when it would do something else by now; nothing has changed
     */
    @Transactional
    @WithoutSchool
    public Optional<List<CatalogueChange>> takeOver(CatalogueFile file, String seen) {
        store.waitForOthers();
        var plan = CataloguePlan.whole(now(), file);
        return CatalogueChange.fingerprint(plan.changes()).equals(seen)
                ? Optional.of(keep(plan))
                : Optional.empty();
    }

    /**
     * A publisher brings its own methods and products, and how to reach it. What schools agreed to,
     * such as what is shared with it, is not its own to change; whom the operator took off offer
     * does not put itself back.
     */
    @Transactional
    @WithoutSchool
    public PartOutcome takeOverPart(String publisher, CatalogueFile file) {
        store.waitForOthers();
        var now = now();
        var known =
                now.publisher(publisher).orElseThrow(() -> new NotFound("publisher", publisher));
        var problems = problems(known, file);
        return problems.isEmpty()
                ? new PartOutcome.TakenOver(
                        keep(CataloguePlan.part(now, file.publishers().getFirst())))
                : new PartOutcome.Refused(problems);
    }

    private static List<CatalogueProblem> problems(Publisher known, CatalogueFile file) {
        if (!known.offered()) {
            return List.of(CatalogueProblem.of(known.code(), "catalogue.wrong.not-offered"));
        }
        var problems = new ArrayList<CatalogueProblem>();
        for (PublisherEntry it : file.publishers()) {
            if (!it.code().equals(known.code())) {
                problems.add(CatalogueProblem.of(it.code(), "catalogue.wrong.not-yours"));
            } else {
                Difference.inAgreement(known, it).stream()
                        .map(field ->
                                CatalogueProblem.of(
                                        it.code() + " / " + field, "catalogue.wrong.agreement"))
                        .forEach(problems::add);
            }
        }
        return problems;
    }

    private Assortment now() {
        return new Assortment(store.listPublishers(), store.listMethods(), store.listProducts());
    }

    private List<CatalogueChange> keep(CataloguePlan plan) {
        plan.publishers().forEach(store::keep);
        plan.methods().forEach(store::keep);
        plan.products().forEach(store::keep);
        plan.publishersTouched()
                .forEach(it -> audit.note(AuditEntry.of("catalogue.audit.taken-over", it)));
        if (!plan.changes().isEmpty()) {
            events.publishEvent(new CatalogueChanged(plan.methodsTouched()));
        }
        return List.copyOf(plan.changes());
    }
}

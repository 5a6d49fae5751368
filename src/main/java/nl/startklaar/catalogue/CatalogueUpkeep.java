package nl.startklaar.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.catalogue.CatalogueFile.PublisherEntry;
import nl.startklaar.catalogue.CataloguePlan.Offer;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.storage.WithoutSchool;
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

    CatalogueUpkeep(CatalogueStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
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
        return List.copyOf(CataloguePlan.whole(offer(), file).changes());
    }

    @Transactional
    @WithoutSchool
    public List<CatalogueChange> takeOver(CatalogueFile file) {
        store.waitForOthers();
        return keep(CataloguePlan.whole(offer(), file));
    }

    /**
     * A publisher brings its own methods and products, and how to reach it. What schools agreed to,
     * such as what is shared with it, is not its own to change.
     */
    @Transactional
    @WithoutSchool
    public PartOutcome takeOverPart(String publisher, CatalogueFile file) {
        store.waitForOthers();
        var now = offer();
        var known =
                now.publisher(publisher).orElseThrow(() -> new NotFound("publisher", publisher));
        var problems = problems(known, file);
        return problems.isEmpty()
                ? new PartOutcome.TakenOver(
                        keep(CataloguePlan.part(now, file.publishers().getFirst())))
                : new PartOutcome.Refused(problems);
    }

    private static List<CatalogueProblem> problems(Publisher known, CatalogueFile file) {
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

    private Offer offer() {
        return new Offer(store.listPublishers(), store.listMethods(), store.listProducts());
    }

    private List<CatalogueChange> keep(CataloguePlan plan) {
        plan.publishers().forEach(store::keep);
        plan.methods().forEach(store::keep);
        plan.products().forEach(store::keep);
        plan.changes().stream()
                .map(it -> it.place().split(" / ", 2)[0])
                .distinct()
                .forEach(it -> audit.note(AuditEntry.of("catalogue.audit.taken-over", idOf(it))));
        return List.copyOf(plan.changes());
    }

    private UUID idOf(String publisher) {
        return Optional.of(publisher)
                .flatMap(it -> offer().publisher(it))
                .map(Publisher::id)
                .orElseThrow();
    }
}

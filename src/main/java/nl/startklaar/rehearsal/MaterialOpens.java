package nl.startklaar.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.access.Answer;
import nl.startklaar.access.Everybody.Seen;
import nl.startklaar.access.Explanation.Party;
import nl.startklaar.access.Explanation.Remedy;
import nl.startklaar.access.Remedies;
import nl.startklaar.access.Verdict;
import nl.startklaar.access.Verdict.Condition;
import nl.startklaar.access.Verdict.State;
import nl.startklaar.access.Verdict.Step;
import nl.startklaar.access.Verdict.Why;
import nl.startklaar.catalogue.Offer;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.Fix;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * From the group list to the tile. Everybody has a group; everything that is linked for them opens;
 * and at least one thing opens, unless the group works on paper. It reads the answers of the rule
 * and compares nothing itself.
 */
@Component
class MaterialOpens implements RehearsalHop {

    private static final String NAME = "access";
    private static final String NOTHING_LINKED = "NOTHING_LINKED";
    private static final int MIDDLE = 50;

    private final PaperBoard paper;

    MaterialOpens(PaperBoard paper) {
        this.paper = paper;
    }

    @Override
    public int order() {
        return MIDDLE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Stop> look(Walk walk) {
        var day = walk.morning().day();
        var onPaper = paper.list(walk.school(), SchoolYear.of(day));
        var known = new IdentityHashMap<List<Answer>, List<Blocked>>();
        var stops = new ArrayList<Stop>();
        for (Seen seen : walk.people()) {
            var blocked = known.computeIfAbsent(seen.answers(), MaterialOpens::blocked);
            stops.addAll(stops(seen, blocked, onPaper, day));
        }
        return stops;
    }

    /** One thing that is linked and does not open. */
    private record Blocked(Step step, UUID product) {}

    private record Cause(UUID method, Step step) {}

    private static List<Stop> stops(
            Seen seen, List<Blocked> blocked, Set<UUID> onPaper, LocalDate day) {
        var groups = seen.person().groupsOn(day);
        if (groups.isEmpty() && blocked.isEmpty() && !opensSomething(seen)) {
            return List.of(stop(seen, Why.NO_GROUP.name(), Optional.empty(), Optional.empty()));
        }
        if (!blocked.isEmpty()) {
            return blocked.stream()
                    .map(it ->
                            stop(
                                    seen,
                                    it.step().why().name(),
                                    Optional.of(it.product()),
                                    it.step().day()))
                    .toList();
        }
        return opensSomething(seen) || !Collections.disjoint(groups, onPaper)
                ? List.of()
                : List.of(stop(seen, NOTHING_LINKED, Optional.empty(), Optional.empty()));
    }

    private static Stop stop(
            Seen seen, String reason, Optional<UUID> product, Optional<LocalDate> day) {
        return new Stop(seen.person().kind(), seen.person().id(), NAME, reason, product, day);
    }

    private static boolean opensSomething(Seen seen) {
        return seen.answers().stream().map(Answer::verdict).anyMatch(Verdict::opens);
    }

    /**
     * Once per method and reason: whose method does not open, need not hear it of every product.
     */
    private static List<Blocked> blocked(List<Answer> answers) {
        Map<Cause, Blocked> causes = new LinkedHashMap<>();
        for (Answer answer : answers) {
            findBlock(answer.verdict())
                    .ifPresent(it ->
                            causes.putIfAbsent(
                                    new Cause(answer.method(), it),
                                    new Blocked(it, answer.product())));
        }
        return List.copyOf(causes.values());
    }

    /** What is not meant for somebody is missed by nobody, wherever it stops. */
    private static Optional<Step> findBlock(Verdict verdict) {
        boolean isLinked =
                verdict.chain().stream()
                        .anyMatch(it ->
                                it.condition() == Condition.LINKED && it.state() == State.MET);
        return verdict.firstUnmet().filter(_ -> isLinked && verdict.meant());
    }

    @Override
    public Told tell(Stop stop, Optional<Offer> offer, Morning morning) {
        if (stop.reason().equals(NOTHING_LINKED)) {
            return nothingLinked();
        }
        var met =
                new Remedies.Met(
                        stop.kind(),
                        stop.person(),
                        Why.valueOf(stop.reason()),
                        stop.day(),
                        offer,
                        Optional.empty(),
                        true);
        return new Told(Remedies.why(met), Remedies.remedy(met, morning.day()));
    }

    private static Told nothingLinked() {
        var there = new Fix(Sentence.of("rehearsal.nothing-linked.fix"), "/licenties/koppelen", 2);
        return new Told(
                Sentence.of("rehearsal.nothing-linked"),
                new Remedy(
                        Party.COORDINATOR,
                        Sentence.of("rehearsal.nothing-linked.todo"),
                        Optional.of(there),
                        Remedies.KEEP_THE_SCHOOL));
    }
}

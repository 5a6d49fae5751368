package nl.startklaar.rehearsal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.access.Way;
import nl.startklaar.roster.KnownPerson;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Form;
import nl.startklaar.web.Sentence;

/**
 * What came out, and who does not get in.
 *
 * @param form the moment that was chosen
 * @param chosen whether it was another one than the school's own next morning
 * @param run when this came out; empty for a moment that was chosen
 * @param history the oldest first
 * @param print whether it is for paper: there names stand open
 */
record RehearsalPage(
        String home,
        Form form,
        boolean chosen,
        Outcome outcome,
        Optional<Run> run,
        List<Card> cards,
        List<Day> history,
        boolean print) {

    RehearsalPage {
        cards = List.copyOf(cards);
        history = List.copyOf(history);
    }

    record Named(String name, String group, String address) {}

    record Card(Sentence why, Way way, List<Named> people) {

        Card {
            people = List.copyOf(people);
        }
    }

    /** One run of the strip. */
    record Day(Run run) {

        String look() {
            if (run.outcome().isEmpty()) {
                return "paused";
            }
            return run.outcome().everybodyIn() ? "ok" : "warn";
        }

        String icon() {
            if (run.outcome().isEmpty()) {
                return "minus-circle";
            }
            return run.outcome().everybodyIn() ? "check" : "triangle-alert";
        }
    }

    String address() {
        return home + "/repetitie";
    }

    static List<Card> cards(AtSchool at, List<Reason> reasons, Map<UUID, KnownPerson> names) {
        return reasons.stream().map(it -> card(at, it, names)).toList();
    }

    private static Card card(AtSchool at, Reason reason, Map<UUID, KnownPerson> names) {
        return new Card(
                reason.told().why(),
                way(at, reason),
                reason.people().stream()
                        .flatMap(it -> Optional.ofNullable(names.get(it.person())).stream())
                        .map(it -> named(at, it))
                        .sorted(Comparator.comparing(Named::group).thenComparing(Named::name))
                        .toList());
    }

    /** To the page of one person only when it is about one person. */
    private static Way way(AtSchool at, Reason reason) {
        var way = Way.of(at, reason.told().remedy());
        var one = reason.people().getFirst().person().toString();
        boolean isOfOne = way.button().filter(it -> it.address().endsWith(one)).isPresent();
        return isOfOne && reason.people().size() > 1 ? way.withoutButton() : way;
    }

    private static Named named(AtSchool at, KnownPerson it) {
        return new Named(
                it.traced().name(),
                it.group(),
                at.home() + "/waarom/" + it.traced().id().orElseThrow());
    }
}

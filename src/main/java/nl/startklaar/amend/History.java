package nl.startklaar.amend;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.roster.PastDeed;
import nl.startklaar.roster.RosterHistory;
import nl.startklaar.roster.UndoOutcome;
import nl.startklaar.roster.UndoOutcome.AlreadyUndone;
import nl.startklaar.roster.UndoOutcome.TooLate;
import nl.startklaar.roster.UndoOutcome.TouchedLater;
import nl.startklaar.roster.UndoOutcome.Undone;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Page;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/** Tells what was changed by hand, about whom, by whom, and whether there is a way back. */
@Component
class History {

    private static final int SHOWN = 50;
    private static final int NAMES_SHOWN = 5;

    private final RosterHistory history;
    private final Accounts accounts;

    History(RosterHistory history, Accounts accounts) {
        this.history = history;
        this.accounts = accounts;
    }

    static String address(String home) {
        return home + "/wijzigingen";
    }

    static String undo(String home, UUID changeSet) {
        return address(home) + "/" + changeSet + "/herstel";
    }

    HistoryPage show(AtSchool at, Page page) {
        var deeds = history.listDeeds(at.school(), UndoByHand.DEEDS, SHOWN);
        var subjects = deeds.stream().flatMap(it -> subjects(it).stream()).collect(toSet());
        var called = history.findNames(at.school(), subjects);
        var people = accounts.names(deeds.stream().flatMap(it -> it.account().stream()).toList());
        var lines =
                deeds.stream()
                        .map(it ->
                                new HistoryPage.Line(
                                        Sentence.of(it.deed()),
                                        names(subjects(it), called),
                                        it.account()
                                                .map(who -> people.getOrDefault(who, ""))
                                                .orElse(""),
                                        page.formats().moment(it.set().appliedAt()),
                                        undo(at.home(), it.set().id()),
                                        obstacle(at, it)))
                        .toList();
        return new HistoryPage(at.home(), at.is(Role.ICT_COORDINATOR), lines);
    }

    private static Set<UUID> subjects(PastDeed deed) {
        return deed.set().changes().stream().map(it -> it.row().about()).collect(toSet());
    }

    /** Not the whole group when two groups were joined. */
    private static String names(Collection<UUID> subjects, Map<UUID, String> called) {
        var names =
                subjects.stream()
                        .map(called::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
        var shown = String.join(", ", names.stream().limit(NAMES_SHOWN).toList());
        return names.size() > NAMES_SHOWN ? shown + " …" : shown;
    }

    private Optional<Sentence> obstacle(AtSchool at, PastDeed deed) {
        return history.findObstacle(at.school(), deed.set().id()).map(History::why);
    }

    private static Sentence why(UndoOutcome obstacle) {
        return switch (obstacle) {
            case Undone _ -> throw new IllegalStateException("Looking undoes nothing");
            case AlreadyUndone _ -> Sentence.of("amend.history.undone");
            case TooLate(var until) -> Sentence.of("amend.history.too-late", until);
            case TouchedLater(var names) ->
                    Sentence.of("amend.history.touched-later", String.join(", ", names));
        };
    }
}

package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.LeaverState;
import nl.startklaar.staff.Account;
import nl.startklaar.web.Choice;
import nl.startklaar.web.Sentence;

/** Who left, and until when they can be brought back. */
record LeaversPage(InYear in, LocalDate today, List<Line> lines) {

    LeaversPage {
        lines = List.copyOf(lines);
    }

    /**
     * @param account with which a member of staff still comes in here
     */
    record Line(BringBack back, String name, Optional<Account> account) {

        Departure departure() {
            return back.departure();
        }

        /** "verborgen sinds 31 juli, geblokkeerd vanaf 30 augustus, gewist op 31 juli 2028". */
        Sentence state(LocalDate today) {
            var firstDay = departure().firstDay();
            return Sentence.of(
                    "amend.leavers.state." + LeaverState.of(firstDay, today),
                    firstDay,
                    LeaverState.blockedFrom(firstDay),
                    LeaverState.erasedOn(firstDay));
        }

        Sentence where() {
            return back.lastGroup()
                    .map(BaseGroup::name)
                    .map(it -> Sentence.of("amend.leavers.to-group", it))
                    .orElse(Sentence.of("amend.leavers.as-before"));
        }
    }

    String address(Line line) {
        return in.home() + "/vertrokken/" + line.departure().id();
    }

    List<Choice> groups() {
        return GroupChoices.of(in.groups());
    }
}

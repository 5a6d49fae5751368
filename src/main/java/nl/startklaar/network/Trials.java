package nl.startklaar.network;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.network.Returned.Failed;
import nl.startklaar.network.Returned.Recognised;
import nl.startklaar.network.Trip.Purpose;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Viewer;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A coordinator tries a portal, also before it is switched on: they go there and come back as
 * anybody would, nobody comes in, nothing is remembered, and they see what would have happened.
 */
@Component
class Trials {

    private final Acquaintance acquaintance;
    private final GroupsToday pupils;
    private final Accounts accounts;
    private final SchoolDay day;
    private final ComparisonTrip comparisons;

    Trials(
            Acquaintance acquaintance,
            GroupsToday pupils,
            Accounts accounts,
            SchoolDay day,
            ComparisonTrip comparisons) {
        this.acquaintance = acquaintance;
        this.pupils = pupils;
        this.accounts = accounts;
        this.day = day;
        this.comparisons = comparisons;
    }

    /** Empty when nobody was trying. */
    Optional<ResponseEntity<String>> answer(
            Doors.Door door, Returned returned, HttpServletRequest request, Page page) {
        return returned.findTrip()
                .filter(it -> it.purpose() == Purpose.TRY)
                .map(it ->
                        comparisons
                                .back(door.school(), door.portal(), returned)
                                .map(Answers::to)
                                .orElseGet(() ->
                                        Answers.shown(
                                                page,
                                                TrialPage.TEMPLATE,
                                                page(door, it, returned, request))));
    }

    /** Who has signed out in the meantime, or lost the work, sees nothing of it. */
    private TrialPage page(
            Doors.Door door, Trip trip, Returned returned, HttpServletRequest request) {
        boolean isTheirs =
                Viewer.of(request)
                        .filter(it -> trip.account().filter(it.account()::equals).isPresent())
                        .filter(it -> it.rolesAt(door.school()).contains(Role.ICT_COORDINATOR))
                        .isPresent();
        var back = door.school().home() + ConnectionsController.PATH + "/" + door.portal().id();
        if (!isTheirs) {
            return TrialPage.failed(door.portal().name(), back, Step.ANSWER, "");
        }
        return switch (returned) {
            case Failed(var step, _, var why) ->
                    TrialPage.failed(door.portal().name(), back, step, why);
            case Recognised(_, var told) -> seen(door, back, told);
        };
    }

    private TrialPage seen(Doors.Door door, String back, Told told) {
        var portal = door.portal();
        var outcome =
                switch (acquaintance.look(door.school(), portal, told)) {
                    case Whois.Pupil(var id) -> new Outcome("PUPIL", pupil(door.school(), id));
                    case Whois.Adult(var id) -> new Outcome("STAFF", adult(id));
                    case Whois.Left() -> new Outcome("LEFT", "");
                    case Whois.Closed() -> new Outcome("CLOSED", "");
                    case Whois.Unknown _ -> new Outcome("STRANGER", "");
                };
        return new TrialPage(
                portal.name(),
                back,
                "network.trial." + outcome.kind(),
                outcome.name(),
                told.called(),
                said(portal.claims().eckId(), told),
                said(portal.claims().lasKey(), told));
    }

    private record Outcome(String kind, String name) {}

    private static TrialPage.Said said(String claim, Told told) {
        if (claim.isEmpty()) {
            return TrialPage.Said.NOT_ASKED;
        }
        return told.find(claim).isPresent() ? TrialPage.Said.YES : TrialPage.Said.NO;
    }

    private String pupil(School school, UUID id) {
        return pupils.findPupil(school.id(), id, day.today())
                .map(it -> it.name().full())
                .orElse("");
    }

    private String adult(UUID account) {
        return accounts.find(account).map(Account::name).orElse("");
    }
}

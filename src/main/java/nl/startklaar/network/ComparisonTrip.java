package nl.startklaar.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.startklaar.network.Returned.Failed;
import nl.startklaar.network.Returned.Recognised;
import nl.startklaar.network.Trip.Purpose;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.School;
import org.springframework.stereotype.Component;

/** The way to the portal and back, within a comparison of both ways in. Nobody comes in by it. */
@Component
class ComparisonTrip {

    private static final Pattern COMPARISON =
            Pattern.compile("/s/[0-9A-Z]{6}" + ComparisonController.PATH + "/([0-9a-f-]{36})");

    private final Connections connections;
    private final SendOff sendOff;
    private final BrowserMark mark;
    private final Acquaintance acquaintance;
    private final Comparisons comparisons;

    ComparisonTrip(
            Connections connections,
            SendOff sendOff,
            BrowserMark mark,
            Acquaintance acquaintance,
            Comparisons comparisons) {
        this.connections = connections;
        this.sendOff = sendOff;
        this.mark = mark;
        this.acquaintance = acquaintance;
        this.comparisons = comparisons;
    }

    /** The address at the portal. */
    String to(
            AtSchool at,
            Comparison comparison,
            HttpServletRequest request,
            HttpServletResponse response) {
        var portal = connections.getConnection(at.school(), comparison.portal());
        var trip =
                new Trip(
                        portal.id(),
                        Purpose.TRY,
                        ComparisonController.address(at, comparison.id()),
                        Optional.of(at.viewer().account()));
        var browser = mark.findOrGive(request, response, Trips.LIVES);
        return sendOff.to(at.details(), portal, trip, browser, "");
    }

    /**
     * Keeps what came back of somebody who left for a comparison.
     *
     * @return the page of the comparison; empty when it was none
     */
    Optional<String> back(School school, Connection portal, Returned returned) {
        return returned.findTrip()
                .filter(it -> it.purpose() == Purpose.TRY)
                .map(Trip::wish)
                .flatMap(it ->
                        comparison(it)
                                .map(comparison -> keep(school, portal, comparison, returned, it)));
    }

    private static Optional<UUID> comparison(String wish) {
        var written = COMPARISON.matcher(wish);
        return written.matches()
                ? Optional.of(UUID.fromString(written.group(1)))
                : Optional.empty();
    }

    private String keep(
            School school, Connection portal, UUID comparison, Returned returned, String page) {
        switch (returned) {
            case Failed(var step, _, var why) -> {
                var technically = why.isEmpty() ? step.name() : step.name() + " " + why;
                comparisons.see(school.id(), comparison, ComparisonStep.BACK, false, technically);
            }
            case Recognised(_, var told) -> {
                comparisons.see(school.id(), comparison, ComparisonStep.BACK, true, "");
                known(school, comparison, acquaintance.look(school, portal, told));
            }
        }
        return page;
    }

    /** What kind of person, and never who: the comparison is kept. */
    private void known(School school, UUID comparison, Whois who) {
        var step = ComparisonStep.KNOWN;
        switch (who) {
            case Whois.Pupil _ ->
                    comparisons.see(school.id(), comparison, step, true, PersonKind.PUPIL.name());
            case Whois.Adult _ ->
                    comparisons.see(school.id(), comparison, step, true, PersonKind.STAFF.name());
            case Whois.Left() ->
                    comparisons.see(school.id(), comparison, step, false, Step.LEFT.name());
            case Whois.Closed() ->
                    comparisons.see(school.id(), comparison, step, false, Step.CLOSED.name());
            case Whois.Unknown _ ->
                    comparisons.see(school.id(), comparison, step, false, Step.STRANGER.name());
        }
    }
}

package nl.startklaar.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.startklaar.network.Admitted.In;
import nl.startklaar.network.Admitted.NotIn;
import nl.startklaar.network.Returned.Recognised;
import nl.startklaar.school.School;
import nl.startklaar.signin.ByPortal;
import nl.startklaar.staff.PortalEntry;
import org.springframework.stereotype.Component;

/** Lets somebody in whom a portal recognised, by the doors that everybody comes in by. */
@Component
class Welcome {

    private final Acquaintance acquaintance;
    private final ByPortal pupils;
    private final PortalEntry adults;
    private final PortalUses uses;
    private final Farewells farewells;
    private final EndedThere ended;

    Welcome(
            Acquaintance acquaintance,
            ByPortal pupils,
            PortalEntry adults,
            PortalUses uses,
            Farewells farewells,
            EndedThere ended) {
        this.acquaintance = acquaintance;
        this.pupils = pupils;
        this.adults = adults;
        this.uses = uses;
        this.farewells = farewells;
        this.ended = ended;
    }

    Admitted admit(
            School school,
            Connection portal,
            Recognised it,
            HttpServletRequest request,
            HttpServletResponse response) {
        var who = acquaintance.meet(school, portal, it.told());
        var wish = Wish.read(it.trip().wish());
        var admitted = admit(school, portal, who, wish, request, response);
        if (admitted instanceof In) {
            ended.began(school, portal, it.told());
        }
        return admitted;
    }

    private Admitted admit(
            School school,
            Connection portal,
            Whois who,
            Wish wish,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (who) {
            case Whois.Pupil(var id) -> pupil(school, portal, id, wish, request, response);
            case Whois.Adult(var account) -> {
                // The portal did its part: the second step is ours.
                uses.cameIn(school.id(), portal.id(), PersonKind.STAFF);
                farewells.remember(school, portal, response);
                yield new In(
                        adults.enter(
                                account, portal.id(), wish.forStaff(school), request, response));
            }
            case Whois.Left() -> new NotIn(Step.LEFT, "");
            case Whois.Closed() -> new NotIn(Step.CLOSED, "");
            case Whois.Unknown(var number) -> new NotIn(Step.STRANGER, number);
        };
    }

    private Admitted pupil(
            School school,
            Connection portal,
            UUID pupil,
            Wish wish,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (pupils.letIn(school, pupil, request, response)) {
            case IN -> {
                uses.cameIn(school.id(), portal.id(), PersonKind.PUPIL);
                farewells.remember(school, portal, response);
                yield new In(wish.forPupil(school));
            }
            case NOT_HERE -> new NotIn(Step.PLACE, "");
            case NOBODY -> new NotIn(Step.LEFT, "");
        };
    }
}

package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.web.Sentence;

/**
 * How many places are used, how many will be needed, and who holds one.
 *
 * @param year of the forecast
 * @param isMovedUp whether the forecast moved this year’s pupils up
 * @param mayChange whether the viewer can release a seat and take over a list
 */
record SeatsPage(
        String home,
        List<UsageLine> usages,
        SchoolYear year,
        boolean isMovedUp,
        List<NeedLine> needs,
        List<Holders> holders,
        boolean mayChange) {

    SeatsPage {
        usages = List.copyOf(usages);
        needs = List.copyOf(needs);
        holders = List.copyOf(holders);
    }

    /**
     * @param bought empty when they are not counted
     * @param waiting how many pupils are linked and hold no seat, where they need one
     * @param overSince since when more are linked than were bought
     */
    record UsageLine(
            String method,
            Sentence level,
            int linked,
            Optional<Integer> bought,
            boolean isPerPupil,
            int held,
            int waiting,
            int over,
            Optional<LocalDate> overSince) {

        /** A bar that is full looks so; what is over is said beside it. */
        int filled() {
            return Math.min(linked, bought.orElse(linked));
        }
    }

    /**
     * @param isAsked whether the page <i>Volgend jaar</i> waits for an answer on its method
     */
    record NeedLine(Sentence what, boolean isShort, boolean isAsked) {}

    /**
     * Who holds a seat of one licence.
     *
     * @param released who gets none by themselves, because somebody released theirs
     */
    record Holders(
            UUID licence,
            String method,
            Sentence level,
            Sentence count,
            List<Holder> pupils,
            List<Holder> released) {

        Holders {
            pupils = List.copyOf(pupils);
            released = List.copyOf(released);
        }
    }

    record Holder(UUID pupil, String name, LocalDate firstDay, Optional<LocalDate> goneFrom) {}

    String release(Holders holders, Holder holder) {
        return address(holders, holder) + "/vrij";
    }

    String giveBack(Holders holders, Holder holder) {
        return address(holders, holder) + "/terug";
    }

    private String address(Holders holders, Holder holder) {
        return home + "/licenties/plaatsen/" + holders.licence() + "/" + holder.pupil();
    }
}

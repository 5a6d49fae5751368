package nl.startklaar.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.startklaar.kernel.Brin;

/**
 * What stands where a portal did not bring somebody in: a picture, one sentence, and another way.
 *
 * @param words key of the sentence
 * @param more key of a second sentence, for adults; empty when there is none
 * @param claim where an adult says who they are, at a portal for pupils too: small, because a child
 *     reads this first; empty when nobody does
 */
record HelpPage(String words, String more, String picture, String claim, List<WayOn> ways) {

    static final String TEMPLATE = "network/help.jte";

    HelpPage {
        ways = List.copyOf(ways);
    }

    /** One tap further. */
    record WayOn(String href, String words, String picture) {}

    /** A portal that is off, or that nobody has. */
    static HelpPage closed(Optional<Brin> school) {
        return new HelpPage("network.help.closed", "", "umbrella", "", direct(school));
    }

    static HelpPage after(Doors.Door door, Step step) {
        var ways = new ArrayList<WayOn>();
        var portal = door.portal();
        boolean isToClaim = step == Step.STRANGER && portal.forStaff();
        var claim = door.path() + "/koppel";
        if (isToClaim && !portal.forPupils()) {
            ways.add(new WayOn(claim, "network.help.claim", "writing-hand"));
        }
        if (kind(step).equals("FAILED") && portal.isOn()) {
            ways.add(new WayOn(door.path(), "network.help.again", "door"));
        }
        ways.addAll(direct(Optional.of(door.school().brin())));
        var more = step == Step.STRANGER ? "network.help.STRANGER.more" : "";
        return new HelpPage(
                "network.help." + kind(step),
                more,
                "umbrella",
                isToClaim && portal.forPupils() ? claim : "",
                ways);
    }

    /** A child needs no more than two sentences. */
    private static String kind(Step step) {
        return switch (step) {
            case STRANGER -> "STRANGER";
            case LEFT -> "LEFT";
            case CLOSED -> "CLOSED";
            case ANSWER, PORTAL, EXCHANGE, PROOF, PLACE, METADATA -> "FAILED";
        };
    }

    private static List<WayOn> direct(Optional<Brin> school) {
        var ways = new ArrayList<WayOn>();
        school.ifPresent(
                it -> ways.add(new WayOn("/leerling/" + it, "network.help.pupils", "house")));
        ways.add(new WayOn("/inloggen", "network.help.adults", "books"));
        return ways;
    }
}

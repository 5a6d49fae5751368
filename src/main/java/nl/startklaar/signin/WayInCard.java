package nl.startklaar.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.startklaar.web.Sentence;

/**
 * What a coordinator sees of one way in.
 *
 * @param letter of the five ways, A to E, by which it stands on paper too
 * @param name the key of its name
 * @param what for whom it is, and what is to be known of it
 * @param lastTimes when it last worked, per kind of person; as often as we can see it
 * @param deeds what to do with it
 */
public record WayInCard(
        char letter, String name, Sentence what, List<LastTime> lastTimes, List<Deed> deeds) {

    public WayInCard {
        lastTimes = List.copyOf(lastTimes);
        deeds = List.copyOf(deeds);
    }

    /**
     * @param who the key of the kind of person
     * @param at empty: never that we saw
     */
    public record LastTime(String who, Optional<Instant> at) {}

    /**
     * @param words the key of what the link says
     * @param address from the root
     */
    public record Deed(String words, String address) {}
}

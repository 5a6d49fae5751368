package nl.startklaar.readiness;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.web.Sentence;

/**
 * What one hop knows of a person.
 *
 * @param what one sentence
 * @param at since when, or when it was seen
 * @param remedy what to do about it; absent when nothing has to be done
 * @param way where to go next
 */
public record HopLine(
        State state,
        Sentence what,
        Optional<Instant> at,
        Optional<Sentence> remedy,
        Optional<Way> way) {

    public enum State {
        /** <i>Ja</i>: it came through here. */
        YES,
        /** <i>Nee</i>: here it stops. */
        NO,
        /** <i>Wacht</i>: on a person or on a day. */
        WAITS,
        /** <i>Niet bekend</i>: we cannot tell. */
        UNKNOWN
    }

    /**
     * Where to go next, and who may: the others are told whom to ask.
     *
     * @param roles to whom that page is there
     */
    public record Way(Fix fix, Set<Role> roles) {

        public Way {
            roles = Set.copyOf(roles);
        }
    }

    public static HopLine yes(Sentence what) {
        return of(State.YES, what);
    }

    public static HopLine no(Sentence what, Sentence remedy) {
        return of(State.NO, what).todo(remedy);
    }

    public static HopLine waits(Sentence what) {
        return of(State.WAITS, what);
    }

    public static HopLine unknown(Sentence what) {
        return of(State.UNKNOWN, what);
    }

    private static HopLine of(State state, Sentence what) {
        return new HopLine(state, what, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, in other words. */
    public HopLine saying(Sentence other) {
        return new HopLine(state, other, at, remedy, way);
    }

    public HopLine at(Instant moment) {
        return new HopLine(state, what, Optional.of(moment), remedy, way);
    }

    public HopLine todo(Sentence next) {
        return new HopLine(state, what, at, Optional.of(next), way);
    }

    /** A page of ours on which it can be seen or mended, and for whom it is there. */
    public HopLine go(Fix fix, Set<Role> roles) {
        return new HopLine(state, what, at, remedy, Optional.of(new Way(fix, roles)));
    }
}

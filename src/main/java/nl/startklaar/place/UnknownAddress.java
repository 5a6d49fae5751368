package nl.startklaar.place;

import java.time.Instant;
import java.util.Optional;

/**
 * An address that is on no list and from which somebody came.
 *
 * @param text the address, or of IPv6 the network around it
 * @param people how many different colleagues came from there
 * @param devices how many different devices, of whomever
 * @param busy what of it happened at hours when pupils are at school
 */
public record UnknownAddress(
        String text,
        boolean v4,
        int times,
        int people,
        int devices,
        Instant first,
        Instant last,
        Refusals refusals,
        Busy busy) {

    /**
     * Who was sent away.
     *
     * @param since when that happened first; empty when nobody was
     */
    public record Refusals(int times, int devices, Optional<Instant> since) {}

    public record Busy(int people, int devices, int refused, int refusedDevices) {}

    /** What the address may be; a person decides. */
    public enum Guess {
        SCHOOL,
        HOME,
        UNCLEAR
    }

    private static final int A_ROOM_FULL = 3;

    public Guess guess() {
        if (busy.people() > 1 || busy.devices() >= A_ROOM_FULL) {
            return Guess.SCHOOL;
        }
        return people <= 1 && devices <= 1 ? Guess.HOME : Guess.UNCLEAR;
    }

    /** Several colleagues at once, at hours when pupils are at school: nobody lives there. */
    boolean isWhereStaffWork() {
        return busy.people() > 1;
    }

    /** One child, however often it tries, may be ill at home. */
    boolean isWherePupilsStandOutside() {
        return busy.refusedDevices() > 1;
    }
}

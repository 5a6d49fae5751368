package nl.startklaar.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether it opens, and why: every condition, in the order in which they are looked at.
 *
 * @param meant whether it is there for such a person at all, whatever it stops at: a manual is not
 *     for pupils, a test not for who may not give it
 * @param toLookInto whether it opens only to look back, because the licence has ended
 */
public record Verdict(List<Step> chain, boolean meant, boolean toLookInto) {

    public Verdict {
        chain = List.copyOf(chain);
    }

    /** The conditions, in their order. */
    public enum Condition {
        IN_ROSTER,
        LINKED,
        LICENCE_RUNS,
        PUBLISHER_ON,
        ROLE_MAY,
        PLACE_MAY
    }

    public enum State {
        MET,
        UNMET,
        /** A condition before it is not met: this one says nothing yet. */
        NOT_REACHED,
        /** Who gives no lessons is not asked this: the role says it all. */
        NOT_ASKED,
        /** It is decided when somebody signs in, because only then we know where they are. */
        AT_SIGN_IN
    }

    /** Why a condition is as it is. */
    public enum Why {
        /** There is nothing to explain. */
        FINE,
        /** In no group list of this school year. */
        NOT_IN_ROSTER,
        /** Not at school yet; with the first day. */
        NOT_YET_AT_SCHOOL,
        /** No longer at school; with the first day of that. */
        LEFT,
        /** At school, in no group. */
        NO_GROUP,
        /** Nobody linked this method, at this level. */
        NOT_LINKED,
        /** The group has it, but not for the year group of this pupil. */
        ONLY_OTHER_YEAR_GROUP,
        /** The link has not begun; with its first day. */
        LINK_NOT_YET,
        /** The link is closed; since that day. */
        LINK_CLOSED,
        /** The school has no licence of this method, at this level. */
        NO_LICENCE,
        /** It has not begun; with its first day. */
        LICENCE_NOT_YET,
        /** It has ended; with its last day. */
        LICENCE_ENDED,
        /** All seats are taken by others. */
        NO_SEAT,
        /** It was never on. */
        PUBLISHER_NEVER_ON,
        /** It was switched off; since that day. */
        PUBLISHER_OFF,
        /** It is for teachers, and this is a pupil. */
        FOR_TEACHERS,
        /** A test, and this adult may not give tests. */
        TEST_NOT_FOR_ROLE,
        /** An adult whose roles give no lessons. */
        ROLE_GIVES_NO_LESSONS,
        /** From where it is opened, is seen at sign-in. */
        AT_SIGN_IN,
        /** Its publisher wants it at school alone, as of a test. */
        NOT_AT_HOME
    }

    /**
     * One condition.
     *
     * @param day the day that goes with the why, where it has one
     */
    public record Step(Condition condition, State state, Why why, Optional<LocalDate> day) {

        static Step met(Condition condition) {
            return new Step(condition, State.MET, Why.FINE, Optional.empty());
        }

        static Step unmet(Condition condition, Why why, Optional<LocalDate> day) {
            return new Step(condition, State.UNMET, why, day);
        }

        static Step notAsked(Condition condition) {
            return new Step(condition, State.NOT_ASKED, Why.FINE, Optional.empty());
        }

        static Step atSignIn(Why why) {
            return new Step(Condition.PLACE_MAY, State.AT_SIGN_IN, why, Optional.empty());
        }

        static Step notReached(Condition condition) {
            return new Step(condition, State.NOT_REACHED, Why.FINE, Optional.empty());
        }
    }

    /** As far as can be said before somebody signs in somewhere. */
    public boolean opens() {
        return firstUnmet().isEmpty();
    }

    public Optional<Step> firstUnmet() {
        return chain.stream().filter(it -> it.state() == State.UNMET).findFirst();
    }
}

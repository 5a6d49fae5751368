package nl.startklaar.signin;

/**
 * How often a pupil may be wrong before an adult has to look: in a row, and on one day whatever
 * went right in between. Always of one pupil; a class or an address has no limit, since a whole
 * school sits behind one.
 */
record Limits(int inARow, int inADay) {

    static final Limits OF_A_PUPIL = new Limits(5, 10);
}

package nl.startklaar.bench;

/** The time that was set for a bench is over; what was measured so far would be a wrong picture. */
public final class TookTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TookTooLong() {
        super("The time for this bench is over");
    }
}

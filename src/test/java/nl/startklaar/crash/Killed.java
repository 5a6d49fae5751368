package nl.startklaar.crash;

/** The process is gone. No fault of the house: nobody but the test that wanted it catches it. */
final class Killed extends Error {

    Killed(String where) {
        super("Killed " + where);
    }
}

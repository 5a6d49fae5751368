package nl.startklaar.readiness;

/**
 * One thing about a school that can be measured. A module brings its checks as beans; the list
 * collects them under its lines. A check only looks: what it finds, it never mends. What it throws
 * is shown as "could not check", never as met and never as not met.
 */
public interface Check {

    /** The code of the line it proves, as in "N1". Several checks may prove one line together. */
    String line();

    /** What the log and the history call it; two checks of one line need two names. */
    default String name() {
        return getClass().getSimpleName();
    }

    Verdict verify(CheckedSchool school);
}

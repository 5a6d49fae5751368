package nl.startklaar.intake;

import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;

/**
 * A file became what we know of its school year: its changes were applied, or it had none.
 * Published in the transaction in which that happens.
 */
record FileTaken(ImportRun run, InFile people) implements OfSchool {

    @Override
    public SchoolId school() {
        return run.school();
    }
}

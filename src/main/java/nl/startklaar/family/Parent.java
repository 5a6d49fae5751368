package nl.startklaar.family;

import java.util.UUID;

/** A parent, as far as we know them: a mail address that was proved. */
record Parent(UUID id, String email, String passwordHash) {

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "Parent " + id;
    }
}

package nl.startklaar.staff;

import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.School;

/**
 * With what an installation begins: a person, a board, a school.
 *
 * @param school the first school; its board is made with it
 */
record FirstSchool(Account account, String passwordHash, String boardName, School details)
        implements OfSchool {

    @Override
    public SchoolId school() {
        return details.id();
    }

    @Override
    public String toString() {
        return "FirstSchool of " + account.id();
    }
}

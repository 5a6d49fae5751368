package nl.startklaar.staff;

import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.School;

/** A school that joins, with the person who will get it ready. */
record NewSchool(School details, Invitation coordinator) implements OfSchool {

    @Override
    public SchoolId school() {
        return details.id();
    }
}

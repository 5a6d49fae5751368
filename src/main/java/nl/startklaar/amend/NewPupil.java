package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.UUID;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Pupil;

/**
 * A pupil as a person types them in.
 *
 * @param id given with the form, so that a button pressed twice adds one pupil
 */
record NewPupil(UUID id, PersonName name, LocalDate birthDate, Place place) {

    Pupil pupil() {
        return new Pupil(id, name, birthDate);
    }
}

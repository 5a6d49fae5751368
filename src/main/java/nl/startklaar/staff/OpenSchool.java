package nl.startklaar.staff;

import nl.startklaar.school.Schools;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operator lets a school join, and its first ICT coordinator gets an invitation. */
@Service
class OpenSchool {

    private final Schools schools;
    private final Colleagues colleagues;

    OpenSchool(Schools schools, Colleagues colleagues) {
        this.schools = schools;
        this.colleagues = colleagues;
    }

    /** False when another school has the code: then nothing has changed. */
    @Transactional
    boolean open(NewSchool joining) {
        if (schools.add(joining.details()).isEmpty()) {
            return false;
        }
        colleagues.invite(joining.details(), joining.coordinator());
        return true;
    }
}

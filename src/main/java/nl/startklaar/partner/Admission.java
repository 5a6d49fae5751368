package nl.startklaar.partner;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.access.Access;
import nl.startklaar.access.PersonRef;
import nl.startklaar.catalogue.Product.Opens;
import nl.startklaar.consent.Consents;
import nl.startklaar.consent.HandedOut;
import nl.startklaar.consent.SharedPerson;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Schools;
import nl.startklaar.school.Viewer;
import nl.startklaar.staff.Accounts;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may go in at a publisher, and what it then gets to know of them. It is asked
 * anew at every step, and the one rule of access decides: a publisher that is switched off while
 * somebody is on the way gets nothing at the next.
 */
@Component
class Admission {

    private final Access access;
    private final Consents consents;
    private final Accounts accounts;
    private final Schools schools;
    private final SharedAdults adults;
    private final SharedPupils pupils;
    private final SchoolDay day;

    Admission(
            Access access,
            Consents consents,
            Accounts accounts,
            Schools schools,
            SharedAdults adults,
            SharedPupils pupils,
            SchoolDay day) {
        this.access = access;
        this.consents = consents;
        this.accounts = accounts;
        this.schools = schools;
        this.adults = adults;
        this.pupils = pupils;
        this.day = day;
    }

    /** Whether something of this publisher, outside our house, opens for them today. */
    boolean lets(AtSchool at, UUID publisher) {
        return lets(at.school(), PersonRef.viewer(at), publisher);
    }

    /** The same of who came to the door of a program, also when they are not there any more. */
    boolean lets(Visit visit, UUID publisher) {
        var school = visit.school();
        var id = visit.guest().id();
        return switch (visit.guest().kind()) {
            case ADULT -> find(visit).filter(it -> lets(it, publisher)).isPresent();
            case PUPIL -> lets(school, PersonRef.pupil(id), publisher);
            case PUPIL_AT_HOME -> lets(school, PersonRef.pupilAtHome(id), publisher);
        };
    }

    /**
     * What the publisher gets to know, under the names of its program: what the school agreed to.
     * Empty when it lets them in no more.
     */
    Optional<Map<String, Object>> share(Visit visit, UUID publisher) {
        if (!lets(visit, publisher)) {
            return Optional.empty();
        }
        var agreed = consents.listShared(visit.school(), publisher);
        return findPerson(visit).map(it -> HandedOut.of(it, agreed));
    }

    private boolean lets(SchoolId school, PersonRef person, UUID publisher) {
        return access.tiles(school, person, day.today()).stream()
                .filter(it -> it.publisher().id().equals(publisher))
                .anyMatch(it -> it.product().opens() == Opens.OUTSIDE);
    }

    private Optional<SharedPerson> findPerson(Visit visit) {
        var today = day.today();
        return switch (visit.guest().kind()) {
            case ADULT -> find(visit).map(it -> adults.of(it, today));
            case PUPIL, PUPIL_AT_HOME ->
                    pupils.find(schools.getSchool(visit.school()), visit.guest().id(), today);
        };
    }

    private Optional<AtSchool> find(Visit visit) {
        return accounts.findViewer(visit.guest().id()).flatMap(it -> at(it, visit.school()));
    }

    /** Empty where the viewer has no work. */
    Optional<AtSchool> at(Viewer viewer, SchoolId id) {
        var school = schools.getSchool(id);
        var roles = viewer.rolesAt(school);
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(new AtSchool(viewer, school, roles));
    }
}

package nl.startklaar.partner;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.access.Access;
import nl.startklaar.access.PersonRef;
import nl.startklaar.catalogue.Product.Opens;
import nl.startklaar.consent.Consents;
import nl.startklaar.consent.HandedOut;
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
    private final SchoolDay day;

    Admission(
            Access access,
            Consents consents,
            Accounts accounts,
            Schools schools,
            SharedAdults adults,
            SchoolDay day) {
        this.access = access;
        this.consents = consents;
        this.accounts = accounts;
        this.schools = schools;
        this.adults = adults;
        this.day = day;
    }

    /** Whether something of this publisher, outside our house, opens for them today. */
    boolean lets(AtSchool at, UUID publisher) {
        return access.tiles(at.school(), PersonRef.viewer(at), day.today()).stream()
                .filter(it -> it.publisher().id().equals(publisher))
                .anyMatch(it -> it.product().opens() == Opens.OUTSIDE);
    }

    /** The same, of somebody who is not at the door any more. */
    Optional<AtSchool> find(SchoolId school, UUID account, UUID publisher) {
        return accounts.findViewer(account)
                .flatMap(it -> at(it, school))
                .filter(it -> lets(it, publisher));
    }

    /**
     * What the publisher gets to know, under the names of its program: what the school agreed to.
     */
    Map<String, Object> share(AtSchool at, UUID publisher) {
        var shared = consents.listShared(at.school(), publisher);
        return HandedOut.of(adults.of(at, day.today()), shared);
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

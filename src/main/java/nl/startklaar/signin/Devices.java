package nl.startklaar.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.place.KnownAddresses;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.school.School;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From where pupils may come in: from an address of the school, or on a device that a coordinator
 * enrolled. Such a device outside the school counts as at home.
 */
@Service
class Devices {

    private final EnrolledDeviceStore store;
    private final KnownAddresses addresses;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Devices(
            EnrolledDeviceStore store,
            KnownAddresses addresses,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Empty: nobody comes in from there. */
    @Transactional(readOnly = true)
    public Optional<Whereabouts> locate(School school, Caller caller) {
        if (addresses.isKnown(school.id(), caller.address())) {
            return Optional.of(Whereabouts.SCHOOL);
        }
        return caller.device()
                .filter(it -> it.school().equals(school.brin()))
                .filter(it -> store.isEnrolled(school.id(), it.hash()))
                .map(_ -> Whereabouts.HOME);
    }

    /** Whether there is a place, or a device, from which {@link #locate} lets pupils in. */
    @Transactional(readOnly = true)
    public boolean letAnybodyIn(SchoolId school) {
        return addresses.knowsAny(school) || store.isAnyEnrolled(school);
    }

    /** What the device has to show from now on. */
    @Transactional
    public Token enrol(School school, String label) {
        var token = Token.random(school.brin());
        var device = new EnrolledDevice(UUID.randomUUID(), label, clock.instant());
        store.add(school.id(), device, token.hash(), Actor.current().account());
        audit.note(
                school.id(), AuditEntry.of("signin.audit.device-enrolled", device.id(), "label"));
        events.publishEvent(new SchoolChanged(school.id()));
        return token;
    }

    @Transactional
    public void revoke(SchoolId school, UUID device) {
        if (!store.revoke(school, device, clock.instant())) {
            throw new NotFound("device", device);
        }
        audit.note(school, AuditEntry.of("signin.audit.device-revoked", device));
        events.publishEvent(new SchoolChanged(school));
    }

    @Transactional(readOnly = true)
    public List<EnrolledDevice> list(SchoolId school) {
        return store.list(school);
    }
}

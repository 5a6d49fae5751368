package nl.startklaar.signin;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.keys.Seals;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.roster.PupilToday;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What adults give pupils to come in with, and take back. */
@Service
public class PupilCredentials {

    /** Long enough to walk to the child's table. */
    static final Duration OPEN_FOR = Duration.ofMinutes(5);

    private final PictureStore pictures;
    private final PupilPasswordStore passwords;
    private final GroupWayStore ways;
    private final GuessStore guesses;
    private final LetInStore letIns;
    private final Seals seals;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PupilCredentials(
            PictureStore pictures,
            PupilPasswordStore passwords,
            GroupWayStore ways,
            GuessStore guesses,
            LetInStore letIns,
            Seals seals,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pictures = pictures;
        this.passwords = passwords;
        this.ways = ways;
        this.guesses = guesses;
        this.letIns = letIns;
        this.seals = seals;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void setWay(SchoolId school, UUID group, Way way) {
        ways.keep(school, group, way);
        changed(school, AuditEntry.of("signin.audit.way-set", group, "way"));
    }

    /** For who has none yet; the others keep theirs. */
    @Transactional
    public List<GivenSecret> givePictures(SchoolId school, Collection<PupilToday> pupils) {
        var have = pictures.listPupils(school);
        var missing = pupils.stream().filter(it -> !have.contains(it.id())).toList();
        return missing.isEmpty() ? List.of() : resetPictures(school, missing);
    }

    /** New pictures for these pupils; whatever they had is no longer right. */
    @Transactional
    public List<GivenSecret> resetPictures(SchoolId school, Collection<PupilToday> pupils) {
        Map<UUID, SecretPictures> given = new LinkedHashMap<>();
        pupils.forEach(it ->
                given.put(it.id(), SecretPictures.random(SecretPictures.sizeFor(it.yearGroup()))));
        pictures.keep(school, kept(given), clock.instant(), Actor.current().account());
        renewed(school, "signin.audit.pictures-reset", given.keySet());
        return given.entrySet().stream()
                .map(it -> new GivenSecret(it.getKey(), it.getValue().things()))
                .toList();
    }

    private Map<UUID, KeptPictures> kept(Map<UUID, SecretPictures> given) {
        return given.entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                it -> KeptPictures.of(it.getKey(), it.getValue(), seals)));
    }

    @Transactional(readOnly = true)
    Set<UUID> listPasswordHolders(SchoolId school) {
        return passwords.listPupils(school);
    }

    /** Already hashed, which takes long, before a connection of the database is held. */
    @Transactional
    void keepPasswords(SchoolId school, Map<UUID, String> hashes) {
        passwords.keep(school, hashes, clock.instant(), Actor.current().account());
        renewed(school, "signin.audit.password-reset", hashes.keySet());
    }

    /**
     * <i>Laat Noor binnen</i>: the next time somebody taps this pupil, the door opens, once. What
     * went wrong before is forgiven.
     */
    @Transactional
    public void letIn(SchoolId school, UUID pupil) {
        guesses.forget(school, List.of(Lock.atSchool(pupil)));
        letIns.add(school, pupil, clock.instant().plus(OPEN_FOR), Actor.current().account());
        audit.note(school, AuditEntry.of("signin.audit.let-in", pupil));
    }

    /** Who has something new starts with a clean sheet. */
    private void renewed(SchoolId school, String deed, Collection<UUID> pupils) {
        guesses.forget(school, pupils.stream().map(Lock::atSchool).toList());
        audit.note(school, AuditEntry.of(deed, Pile.of(pupils)));
        events.publishEvent(new SchoolChanged(school));
    }

    private void changed(SchoolId school, AuditEntry entry) {
        audit.note(school, entry);
        events.publishEvent(new SchoolChanged(school));
    }
}

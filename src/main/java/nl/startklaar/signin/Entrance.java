package nl.startklaar.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.keys.Seals;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.School;
import nl.startklaar.signin.PupilSignInOutcome.AskTeacher;
import nl.startklaar.signin.PupilSignInOutcome.In;
import nl.startklaar.signin.PupilSignInOutcome.NoCard;
import nl.startklaar.signin.PupilSignInOutcome.Wrong;
import nl.startklaar.signin.SecretPage.Asks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door itself: each method is one try, whole or not at all. */
@Service
class Entrance {

    private static final Duration USE_NOTED_EVERY = Duration.ofHours(12);

    private final CardStore cards;
    private final PictureStore pictures;
    private final PupilPasswordStore passwords;
    private final GroupWayStore ways;
    private final GuessStore guesses;
    private final LetInStore letIns;
    private final PupilSessions sessions;
    private final LastIn lastIn;
    private final GroupsToday roster;
    private final Seals seals;
    private final Clock clock;
    private final SchoolDay day;

    Entrance(
            CardStore cards,
            PictureStore pictures,
            PupilPasswordStore passwords,
            GroupWayStore ways,
            GuessStore guesses,
            LetInStore letIns,
            PupilSessions sessions,
            LastIn lastIn,
            GroupsToday roster,
            Seals seals,
            Clock clock,
            SchoolDay day) {
        this.cards = cards;
        this.pictures = pictures;
        this.passwords = passwords;
        this.ways = ways;
        this.guesses = guesses;
        this.letIns = letIns;
        this.sessions = sessions;
        this.lastIn = lastIn;
        this.roster = roster;
        this.seals = seals;
        this.clock = clock;
        this.day = day;
    }

    /** A card cannot be guessed, so that it has no limit; it lifts none either. */
    @Transactional
    public PupilSignInOutcome byCard(School school, CardSecret secret) {
        var card = cards.find(school.id(), secret.hash(), day.today());
        var pupil = card.flatMap(it -> findPupil(school, it.pupil()));
        if (card.isEmpty() || pupil.isEmpty()) {
            return new NoCard();
        }
        var now = clock.instant();
        cards.used(school.id(), card.get().id(), now, now.minus(USE_NOTED_EVERY));
        return in(school, pupil.get(), card.get().kind().cameBy());
    }

    /**
     * The place is taken before anybody looks, and the row stays locked until the answer is known:
     * two hundred guesses at once are answered one after the other.
     */
    @Transactional
    public PupilSignInOutcome byPictures(School school, UUID pupil, SecretPictures chosen) {
        var who = findPupil(school, pupil).filter(it -> way(school, it).hasPictures());
        var kept = pictures.find(school.id(), pupil);
        if (who.isEmpty() || kept.isEmpty() || !takeGuess(school, pupil)) {
            return new AskTeacher();
        }
        if (!kept.get().are(chosen, seals)) {
            return wrong(school, pupil);
        }
        guesses.giveBack(school.id(), Lock.atSchool(pupil), Limits.OF_A_PUPIL);
        return in(school, who.get(), CameBy.PICTURES);
    }

    /** The hash to compare with; empty when the pupil may not try, or has none. */
    @Transactional
    public Optional<String> takePassword(School school, UUID pupil) {
        return findPupil(school, pupil)
                .filter(it -> way(school, it).hasPassword())
                .flatMap(it -> passwords.findHash(school.id(), it.id()))
                .filter(_ -> takeGuess(school, pupil));
    }

    /** After the slow comparison, for which no connection waits. */
    @Transactional
    public PupilSignInOutcome afterPassword(School school, UUID pupil, boolean isRight) {
        var who = findPupil(school, pupil);
        if (!isRight || who.isEmpty()) {
            return wrong(school, pupil);
        }
        guesses.giveBack(school.id(), Lock.atSchool(pupil), Limits.OF_A_PUPIL);
        return in(school, who.get(), CameBy.PASSWORD);
    }

    /** What an adult opened a moment ago, opens once. */
    @Transactional
    public PupilSignInOutcome afterTeacher(School school, UUID pupil) {
        var who = findPupil(school, pupil);
        if (who.isEmpty() || !letIns.claim(school.id(), pupil, clock.instant())) {
            return new AskTeacher();
        }
        return in(school, who.get(), CameBy.LET_IN);
    }

    /** Whoever left is nobody here, whatever a portal says. */
    @Transactional
    public PupilSignInOutcome byPortal(School school, UUID pupil) {
        return findPupil(school, pupil)
                .map(it -> in(school, it, CameBy.PORTAL))
                .orElseGet(NoCard::new);
    }

    /** What this pupil can do at the door now; nothing is tried yet. */
    @Transactional(readOnly = true)
    public SecretPage.Asks asks(School school, PupilToday pupil) {
        var id = pupil.id();
        var way = way(school, pupil);
        if (letIns.isOpen(school.id(), id, clock.instant())) {
            return Asks.WALK_IN;
        }
        if (guesses.isLocked(school.id(), Lock.atSchool(id))) {
            return Asks.TEACHER;
        }
        if (way.hasPictures() && pictures.find(school.id(), id).isPresent()) {
            return Asks.PICTURES;
        }
        return way.hasPassword() && passwords.findHash(school.id(), id).isPresent()
                ? Asks.PASSWORD
                : Asks.TEACHER;
    }

    /** How many pictures this pupil has; none without any. */
    @Transactional(readOnly = true)
    public int countPictures(School school, UUID pupil) {
        return pictures.find(school.id(), pupil).map(KeptPictures::size).orElse(0);
    }

    private Way way(School school, PupilToday pupil) {
        return ways.of(school.id(), pupil);
    }

    private PupilSignInOutcome in(School school, PupilToday pupil, CameBy cameBy) {
        var visit = sessions.start(school, pupil, cameBy);
        lastIn.note(school.id(), cameBy);
        return new In(visit, pupil.id());
    }

    /** The last wrong one is told at once what comes next. */
    private PupilSignInOutcome wrong(School school, UUID pupil) {
        return guesses.isLocked(school.id(), Lock.atSchool(pupil)) ? new AskTeacher() : new Wrong();
    }

    private boolean takeGuess(School school, UUID pupil) {
        return guesses.take(
                school.id(), Lock.atSchool(pupil), Limits.OF_A_PUPIL, day.today(), clock.instant());
    }

    private Optional<PupilToday> findPupil(School school, UUID pupil) {
        return roster.findPupil(school.id(), pupil, day.today());
    }
}

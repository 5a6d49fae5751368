package nl.startklaar.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.school.School;
import nl.startklaar.signin.CardStore.NewCard;
import nl.startklaar.web.WebSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cards of pupils. Since only the hash of what a card says is kept, printing one always makes a
 * new one, and the old one opens nothing from then on.
 */
@Service
public class PupilCards {

    private final CardStore store;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final WebSettings settings;
    private final SchoolDay day;
    private final Clock clock;

    PupilCards(
            CardStore store,
            AuditTrail audit,
            ApplicationEventPublisher events,
            WebSettings settings,
            SchoolDay day,
            Clock clock) {
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.settings = settings;
        this.day = day;
        this.clock = clock;
    }

    /** For who has none, in the order of the pupils; the cards of the others stay good. */
    @Transactional
    public List<PrintedCard> printMissing(School school, Collection<UUID> pupils) {
        store.lock(school.id());
        var holders = listHolders(school.id());
        var missing = pupils.stream().filter(it -> !holders.contains(it)).toList();
        return missing.isEmpty() ? List.of() : print(school, missing);
    }

    /** A new one for all of them, in their order; the old ones open nothing any more. */
    @Transactional
    public List<PrintedCard> print(School school, Collection<UUID> pupils) {
        return make(school, pupils, CardKind.CARD, null);
    }

    /** For who left the card at home; it ends tonight, and the card at home stays good. */
    @Transactional
    public PrintedCard printForToday(School school, UUID pupil) {
        return make(school, List.of(pupil), CardKind.DAY_CARD, day.today()).getFirst();
    }

    /** How many cards there were. */
    @Transactional
    public int revoke(SchoolId school, Collection<UUID> pupils) {
        int cards = 0;
        for (CardKind kind : CardKind.values()) {
            cards += store.revoke(school, pupils, kind, clock.instant());
        }
        audit.note(school, AuditEntry.of("signin.audit.card-revoked", Pile.of(pupils)));
        events.publishEvent(new SchoolChanged(school));
        return cards;
    }

    /** How many cards there were. */
    @Transactional
    public int revokeAll(SchoolId school) {
        audit.note(school, AuditEntry.of("signin.audit.cards-revoked", school.value()));
        events.publishEvent(new SchoolChanged(school));
        return store.revokeAll(school, clock.instant());
    }

    /** Who has a card that lasts. */
    @Transactional(readOnly = true)
    public Set<UUID> listHolders(SchoolId school) {
        return store.list(school).stream().map(Card::pupil).collect(Collectors.toSet());
    }

    private List<PrintedCard> make(
            School school, Collection<UUID> pupils, CardKind kind, @Nullable LocalDate lastDay) {
        var now = clock.instant();
        store.lock(school.id());
        int number = store.nextNumber(school.id());
        store.revoke(school.id(), pupils, kind, now);
        List<NewCard> made = new ArrayList<>();
        for (UUID pupil : pupils) {
            var card = new Card(UUID.randomUUID(), pupil, kind, number++, now, lastDay);
            made.add(new NewCard(card, CardSecret.random()));
        }
        audit.note(
                school.id(),
                AuditEntry.of("signin.audit.cards-printed", numbers(made), kind.name()));
        store.add(school.id(), made, Actor.current().account());
        events.publishEvent(new SchoolChanged(school.id()));
        return made.stream().map(it -> printed(school, it)).toList();
    }

    /** One line for a whole pile; whose each is, stands with the card. */
    private static String numbers(List<NewCard> made) {
        return made.isEmpty()
                ? "-"
                : made.getFirst().card().number() + "-" + made.getLast().card().number();
    }

    private PrintedCard printed(School school, NewCard made) {
        return new PrintedCard(
                made.card().pupil(),
                made.card().number(),
                made.card().lastDay(),
                settings.address()
                        + "/leerling/"
                        + school.brin()
                        + "/kaart#"
                        + made.secret().text());
    }
}

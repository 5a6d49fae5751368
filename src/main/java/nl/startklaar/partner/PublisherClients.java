package nl.startklaar.partner;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which programs of publishers we know. The operator lets them in and out. */
@Service
public class PublisherClients {

    private final ClientStore store;
    private final AuditTrail audit;
    private final Clock clock;

    PublisherClients(ClientStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is wrong with an address of a client; empty: nothing. */
    public static Optional<String> findFault(List<String> addresses) {
        return addresses.stream().filter(it -> !ClientAddressRule.holds(it)).findFirst();
    }

    /** Its secret is in the answer, and nowhere else. */
    @Transactional
    @WithoutSchool
    public NewClient add(UUID publisher, List<String> redirectUris, String initiateLogin) {
        var client =
                new PublisherClient(
                        UUID.randomUUID().toString(), publisher, redirectUris, initiateLogin);
        var secret = Secret.random();
        store.add(client, secret.hash(), clock.instant());
        audit.note(AuditEntry.of("partner.audit.client-added", client.id(), "redirectUris"));
        return new NewClient(client, secret.text());
    }

    /** It proves itself no more, and what it holds opens nothing; false when it had ended. */
    @Transactional
    @WithoutSchool
    public boolean end(String id) {
        if (!store.end(id, clock.instant())) {
            return false;
        }
        audit.note(AuditEntry.of("partner.audit.client-ended", id));
        return true;
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public List<PublisherClient> list() {
        return store.list();
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public Optional<PublisherClient> find(String id) {
        return store.list().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Where visits to a publisher begin: at its newest program. */
    @Transactional(readOnly = true)
    @WithoutSchool
    Optional<PublisherClient> findOf(UUID publisher) {
        return store.list().stream().filter(it -> it.publisher().equals(publisher)).findFirst();
    }

    /** Empty when this secret is not this client's. */
    @Transactional(readOnly = true)
    @WithoutSchool
    Optional<PublisherClient> prove(String id, Secret secret) {
        var kept = store.findSecretHash(id);
        boolean isProved = kept.filter(secret::hashesTo).isPresent();
        return isProved ? find(id) : Optional.empty();
    }
}

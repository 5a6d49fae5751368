package nl.startklaar.staff;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.storage.WithoutSchool;
import nl.startklaar.web.WebSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that let somebody in once. Looking at the page does not use a link up, because mail
 * scanners look too; sending the form does.
 */
@Service
class Links {

    private final LinkStore store;
    private final WebSettings settings;
    private final Clock clock;

    Links(LinkStore store, WebSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** The whole address, made from what is configured and never from the request. */
    @Transactional(propagation = Propagation.MANDATORY)
    @WithoutSchool
    String make(LinkPurpose purpose, @Nullable UUID account) {
        var secret = Secret.random();
        store.add(secret.hash(), account, purpose, clock.instant().plus(purpose.lasts()));
        return settings.address() + purpose.path() + secret.text();
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    boolean isOpen(Secret link, LinkPurpose purpose) {
        return store.isOpen(link.hash(), purpose, clock.instant());
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    Optional<Account> findAccount(Secret link, LinkPurpose purpose) {
        return store.findAccount(link.hash(), purpose, clock.instant());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    @WithoutSchool
    boolean use(Secret link, LinkPurpose purpose) {
        return store.use(link.hash(), purpose, clock.instant());
    }
}

package nl.startklaar.partner;

import java.util.UUID;
import nl.startklaar.keys.Seals;
import org.springframework.stereotype.Component;

/**
 * Under which number a publisher knows a person. It stays the same for years, says nothing, and is
 * another at each publisher, so that two of them cannot lay their lists side by side. It is made
 * with the key of the installation that never changes.
 */
@Component
class Pseudonyms {

    private static final String PURPOSE = "publisher-pseudonym";

    private final Seals seals;

    Pseudonyms(Seals seals) {
        this.seals = seals;
    }

    /** Of an adult with an account. Pupils get theirs of the same maker, under a name of their own. */
    String ofAccount(UUID publisher, UUID account) {
        return seals.match(PURPOSE, publisher + " account " + account);
    }
}

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

    String of(UUID publisher, Guest guest) {
        return seals.match(PURPOSE, publisher + " " + word(guest.kind()) + " " + guest.id());
    }

    /** Never another word: every publisher would meet strangers. */
    private static String word(Guest.Kind kind) {
        return switch (kind) {
            case ADULT -> "account";
            case PUPIL, PUPIL_AT_HOME -> "pupil";
        };
    }
}

package nl.startklaar.intake;

import java.util.Optional;
import nl.startklaar.keys.KeyLost;
import nl.startklaar.keys.Seals;
import nl.startklaar.las.EckIdSeal;
import nl.startklaar.plan.SealedEckId;
import nl.startklaar.roster.SourceKey;
import org.springframework.stereotype.Component;

/**
 * What is kept of an ECK iD from the moment it is read: a keyed hash to recognise it by, and
 * itself, sealed. Without the key file neither tells whose it is.
 */
@Component
class EckIds implements EckIdSeal {

    private static final String PURPOSE = SourceKey.SEALED_FOR;

    private final Seals seals;

    EckIds(Seals seals) {
        this.seals = seals;
    }

    @Override
    public String seal(String eckId) {
        return new SealedEckId(seals.match(PURPOSE, eckId), seals.seal(PURPOSE, eckId)).text();
    }

    /**
     * The ECK iD itself; empty when only its hash was kept.
     *
     * @throws KeyLost when nobody can open it any more: a roster without its ECK iDs is another one
     */
    Optional<String> open(String kept) {
        var sealed = SealedEckId.parse(kept).sealed();
        return sealed.isEmpty() ? Optional.empty() : Optional.of(seals.open(PURPOSE, sealed));
    }
}

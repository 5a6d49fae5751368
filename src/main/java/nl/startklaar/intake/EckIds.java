package nl.startklaar.intake;

import nl.startklaar.keys.Seals;
import nl.startklaar.las.EckIdSeal;
import nl.startklaar.plan.SealedEckId;
import org.springframework.stereotype.Component;

/**
 * What is kept of an ECK iD from the moment it is read: a keyed hash to recognise it by, and
 * itself, sealed. Without the key file neither tells whose it is.
 */
@Component
class EckIds implements EckIdSeal {

    static final String PURPOSE = "eck-id";

    private final Seals seals;

    EckIds(Seals seals) {
        this.seals = seals;
    }

    @Override
    public String seal(String eckId) {
        return new SealedEckId(seals.match(PURPOSE, eckId), seals.seal(PURPOSE, eckId)).text();
    }
}

package nl.startklaar.roster;

import java.util.Map;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.keys.Resealing;
import nl.startklaar.keys.Seals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * ECK iDs in the roster and in its change sets, sealed anew when the key changes. Their hashes
 * stay, because everybody is found by them.
 */
@Component
class ResealEckIds implements Resealing {

    private final SealedStore store;
    private final Seals seals;

    ResealEckIds(SealedStore store, Seals seals) {
        this.store = store;
        this.seals = seals;
    }

    @Override
    public String name() {
        return "roster.eck-ids";
    }

    @Override
    @Transactional
    public int reseal(SchoolId school) {
        int resealed = 0;
        for (String old : store.listSealedByOther(school, seals.activeKey())) {
            resealed += store.replace(school, old, seals.reseal(SourceKey.SEALED_FOR, old));
        }
        return resealed;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> keysInUse(SchoolId school) {
        return store.countByKey(school);
    }
}

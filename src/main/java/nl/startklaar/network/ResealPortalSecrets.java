package nl.startklaar.network;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.keys.Resealing;
import nl.startklaar.keys.Seals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What portals gave us to prove ourselves with, sealed anew when the key changes. */
@Component
class ResealPortalSecrets implements Resealing {

    private final ConnectionStore store;
    private final Seals seals;

    ResealPortalSecrets(ConnectionStore store, Seals seals) {
        this.store = store;
        this.seals = seals;
    }

    @Override
    public String name() {
        return "network.secrets";
    }

    @Override
    @Transactional
    public int reseal(SchoolId school) {
        var old = store.listSealedByOther(school, seals.activeKey());
        for (UUID id : old) {
            var sealed = store.getSecret(school, id);
            store.changeSecret(school, id, seals.reseal(Connections.SEALED_FOR, sealed));
        }
        return old.size();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> keysInUse(SchoolId school) {
        return store.listSealingKeys(school).stream()
                .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum));
    }
}

package nl.startklaar.factor;

import java.util.Map;
import java.util.stream.Collectors;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.keys.Resealing;
import nl.startklaar.keys.Seals;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secrets of phones, sealed anew when the key changes. They belong to people, who work at
 * several schools or at none: whichever school comes first takes all of them along. Counted are
 * those of who works at the school today.
 */
@Component
class ResealSecrets implements Resealing {

    private final AuthenticatorStore store;
    private final Accounts accounts;
    private final Seals seals;

    ResealSecrets(AuthenticatorStore store, Accounts accounts, Seals seals) {
        this.store = store;
        this.accounts = accounts;
        this.seals = seals;
    }

    @Override
    public String name() {
        return "factor.secrets";
    }

    @Override
    @Transactional
    public int reseal(SchoolId school) {
        int resealed = 0;
        for (String old : store.listSealed()) {
            if (!Seals.keyOf(old).equals(seals.activeKey())) {
                resealed += store.replace(old, seals.reseal(Setup.SEALED_FOR, old));
            }
        }
        return resealed;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> keysInUse(SchoolId school) {
        var here = accounts.listAt(school).stream().map(Account::id).toList();
        return store.listSealed(here).stream()
                .collect(Collectors.groupingBy(Seals::keyOf, Collectors.summingInt(_ -> 1)));
    }
}

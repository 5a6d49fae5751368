package nl.startklaar.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a typed password is compared with.
 *
 * @param passwordHash null as long as no password was chosen
 */
record Credential(UUID account, @Nullable String passwordHash) {

    @Override
    public String toString() {
        return "Credential of " + account;
    }
}

package nl.startklaar.factor;

import java.util.Arrays;
import java.util.UUID;

/**
 * A passkey as it is checked.
 *
 * @param keyId by which the device knows it
 * @param credential what the device said of it when it was made: the public key, and its own id
 * @param counter how often it was used, on devices that count
 * @param isBackupEligible whether the device may share it with others of its owner
 */
record KeptPasskey(
        UUID account, byte[] keyId, byte[] credential, long counter, boolean isBackupEligible) {

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptPasskey it && Arrays.equals(keyId, it.keyId);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(keyId);
    }

    @Override
    public String toString() {
        return "KeptPasskey of " + account;
    }
}

package nl.startklaar.factor;

import java.util.List;

/**
 * What a browser is asked when somebody makes a passkey; factor-passkey.js reads it.
 *
 * @param person by what the device knows whose it is
 * @param algorithms the kinds of key we can check, the best first
 * @param keys which this person has already, so that no device makes a second
 */
record AskedToAdd(
        String challenge,
        String domain,
        String person,
        String email,
        String name,
        List<Long> algorithms,
        List<String> keys,
        long milliseconds) {

    AskedToAdd {
        algorithms = List.copyOf(algorithms);
        keys = List.copyOf(keys);
    }
}

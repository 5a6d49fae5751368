package nl.startklaar.factor;

import java.util.List;

/**
 * What a browser is asked when somebody shows a passkey; factor-passkey.js reads it.
 *
 * @param keys which keys will do; empty when any of this place does
 */
record AskedToShow(String challenge, String domain, List<String> keys, long milliseconds) {

    AskedToShow {
        keys = List.copyOf(keys);
    }
}

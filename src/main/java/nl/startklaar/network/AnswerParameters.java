package nl.startklaar.network;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a portal sent along with somebody who comes back.
 *
 * @param code empty when it refused
 * @param issuer who it says it is; empty when it does not say
 */
record AnswerParameters(String state, String code, String issuer, String error) {

    private static final int LONGEST = 4096;

    /** Empty when one of them stands there twice, is endless, or when there is nothing to read. */
    static Optional<AnswerParameters> find(Map<String, String[]> all) {
        boolean isClear =
                Stream.of("state", "code", "iss", "error")
                        .map(it -> all.getOrDefault(it, new String[0]))
                        .allMatch(it ->
                                it.length == 0 || it.length == 1 && it[0].length() <= LONGEST);
        if (!isClear || !Secrets.isOne(one(all, "state"))) {
            return Optional.empty();
        }
        return Optional.of(
                new AnswerParameters(
                        one(all, "state"), one(all, "code"), one(all, "iss"), one(all, "error")));
    }

    private static String one(Map<String, String[]> all, String name) {
        var values = all.getOrDefault(name, new String[0]);
        return values.length == 0 ? "" : values[0];
    }

    boolean isFrom(Connection portal) {
        return issuer.isEmpty()
                ? !portal.endpoints().namesItself()
                : issuer.equals(portal.issuer());
    }
}

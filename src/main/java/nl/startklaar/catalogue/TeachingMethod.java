package nl.startklaar.catalogue;

import java.util.UUID;

/**
 * A teaching method (<i>methode</i>): one subject, several year groups.
 *
 * @param code unique at its publisher
 * @param subject in Dutch, as the publisher calls it: "rekenen"
 * @param offered whether schools can still choose it
 */
public record TeachingMethod(
        UUID id, UUID publisher, String code, String name, String subject, boolean offered) {

    /** The same, kept for whoever still points to it. */
    TeachingMethod noLongerOffered() {
        return new TeachingMethod(id, publisher, code, name, subject, false);
    }
}

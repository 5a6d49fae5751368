package nl.startklaar.amend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Two persons, in no order: who is first says nothing. */
record PersonPair(UUID one, UUID other) {

    static PersonPair of(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) <= 0
                ? new PersonPair(one, other)
                : new PersonPair(other, one);
    }

    /** What an address calls it; the same for the same two. */
    UUID id() {
        return UUID.nameUUIDFromBytes((one + " " + other).getBytes(UTF_8));
    }
}

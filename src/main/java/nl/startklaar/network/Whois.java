package nl.startklaar.network;

import java.util.UUID;

/** Who somebody at a portal is here. */
sealed interface Whois {

    record Pupil(UUID id) implements Whois {}

    record Adult(UUID account) implements Whois {}

    /** Somebody we knew, and who has nothing here any more. */
    record Left() implements Whois {}

    /** Somebody we know, and the school took the portal from all of their kind. */
    record Closed() implements Whois {}

    /** Nobody we know; with the number by which they would be known again. */
    record Unknown(String number) implements Whois {}
}

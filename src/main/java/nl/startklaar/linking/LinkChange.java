package nl.startklaar.linking;

import java.time.LocalDate;

/** What a deed would do with one link. */
public sealed interface LinkChange {

    Link link();

    /** It begins. */
    record Open(Link link) implements LinkChange {}

    /**
     * It ends.
     *
     * @param goneFrom the first day on which it no longer holds
     */
    record Close(Link link, LocalDate goneFrom) implements LinkChange {}
}

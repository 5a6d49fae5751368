package nl.startklaar.rehearsal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.access.Person;

/**
 * Where somebody does not get further.
 *
 * @param hop the name of the hop that says so, which also knows the words
 * @param reason a word of that hop
 * @param product what does not open; absent when it is about nothing in particular
 * @param day the day that goes with the reason, where it has one
 */
public record Stop(
        Person.Kind kind,
        UUID person,
        String hop,
        String reason,
        Optional<UUID> product,
        Optional<LocalDate> day) {}

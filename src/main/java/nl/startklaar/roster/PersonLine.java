package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.NameSearch;
import nl.startklaar.readiness.Traced;
import nl.startklaar.readiness.Traced.Kind;

/**
 * Somebody among whom is searched.
 *
 * @param keys of the pupil administration, also those of before
 */
record PersonLine(
        Kind kind,
        UUID id,
        PersonName name,
        String group,
        String yearGroup,
        Optional<LocalDate> gone,
        List<String> keys) {

    PersonLine {
        keys = List.copyOf(keys);
    }

    boolean isFoundBy(NameSearch search) {
        return search.finds(keys, name.given(), name.firstNames(), name.prefix(), name.surname())
                || search.finds(List.of(), name.given(), name.prefix(), name.surname());
    }

    KnownPerson person() {
        return new KnownPerson(Traced.known(kind, id, name.full()), group, yearGroup, gone);
    }
}

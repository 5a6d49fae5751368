package nl.startklaar.portal;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.startklaar.roster.CalledNames;
import nl.startklaar.roster.SeenPupil;
import nl.startklaar.signin.Avatars;

/**
 * A pupil in the list of who is here: an animal, and what the others call them.
 *
 * @param label the first name; initials while names are hidden
 * @param inside whether the child is signed in now
 */
record Child(UUID id, String label, String picture, boolean inside) {

    static List<Child> of(List<SeenPupil> pupils, Collection<UUID> inside, boolean namesHidden) {
        var names = CalledNames.of(pupils.stream().collect(toMap(SeenPupil::id, SeenPupil::name)));
        return pupils.stream()
                .map(it ->
                        new Child(
                                it.id(),
                                namesHidden
                                        ? it.name().asInitials()
                                        : names.getOrDefault(it.id(), ""),
                                Avatars.of(it.id()),
                                inside.contains(it.id())))
                .toList();
    }
}

package nl.startklaar.portal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
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
        var names = FirstNames.of(pupils);
        return pupils.stream()
                .map(it ->
                        new Child(
                                it.id(),
                                namesHidden
                                        ? FirstNames.initials(it.name())
                                        : names.getOrDefault(it.id(), ""),
                                Avatars.of(it.id()),
                                inside.contains(it.id())))
                .toList();
    }
}

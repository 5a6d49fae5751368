package nl.startklaar.portal;

import java.util.List;
import java.util.UUID;
import nl.startklaar.roster.SeenPupil;

/**
 * A pupil in the list of who is here: an animal, and what the others call them.
 *
 * @param label the first name; initials while names are hidden
 */
record Child(UUID id, String label, String picture) {

    static List<Child> of(List<SeenPupil> pupils, boolean namesHidden) {
        var names = FirstNames.of(pupils);
        return pupils.stream()
                .map(it ->
                        new Child(
                                it.id(),
                                namesHidden
                                        ? FirstNames.initials(it.name())
                                        : names.getOrDefault(it.id(), ""),
                                Pictures.avatar(it.id())))
                .toList();
    }
}

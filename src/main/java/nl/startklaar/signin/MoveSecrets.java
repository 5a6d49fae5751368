package nl.startklaar.signin;

import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.roster.ChangeSet;
import nl.startklaar.roster.PersonMerged;
import nl.startklaar.roster.RosterFollower;
import org.springframework.stereotype.Component;

/**
 * A child who was another pupil all along, comes in with the card, the pictures and the password it
 * had. What the pupil who stays has already, stays: of each kind there is one.
 */
@Component
class MoveSecrets implements PersonMerged, RosterFollower {

    private final CardStore cards;
    private final MovedSecretStore moved;

    MoveSecrets(CardStore cards, MovedSecretStore moved) {
        this.cards = cards;
        this.moved = moved;
    }

    @Override
    public void merged(SchoolId school, UUID kept, UUID gone, UUID changeSet) {
        cards.lock(school);
        moved.moveCards(school, kept, gone, changeSet);
        moved.copyPictures(school, kept, gone, changeSet);
        moved.copyPassword(school, kept, gone, changeSet);
    }

    @Override
    public void undone(SchoolId school, ChangeSet set) {
        moved.giveBack(school, set.id());
    }
}

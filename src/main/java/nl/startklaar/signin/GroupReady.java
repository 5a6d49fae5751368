package nl.startklaar.signin;

import java.util.UUID;

/** How far a group is with what its pupils need to come in. */
record GroupReady(
        UUID id,
        String name,
        Way way,
        int pupils,
        int withoutCard,
        int withoutPictures,
        int withoutPassword) {

    /** What the way of the group asks for, and is not there for everybody yet. */
    int missingCards() {
        return way.hasCard() ? withoutCard : 0;
    }

    int missingPictures() {
        return way.hasPictures() ? withoutPictures : 0;
    }

    int missingPasswords() {
        return way.hasPassword() ? withoutPassword : 0;
    }

    boolean isReady() {
        return missingCards() + missingPictures() + missingPasswords() == 0;
    }
}

package nl.startklaar.family;

import java.util.UUID;
import nl.startklaar.staff.Secret;

/** The parent who is signed in. On every page that is not for parents they are nobody. */
record ParentViewer(Parent parent, Secret session) {

    UUID id() {
        return parent.id();
    }
}

package nl.startklaar.signin;

import java.util.List;

/** A page of a pupil who is inside. */
record InsidePage(PupilViewer viewer) {

    String name() {
        return CalledNames.of(viewer.pupil().name());
    }

    String avatar() {
        return Avatars.of(viewer.pupil().id());
    }

    String look() {
        return SecretPage.look(List.of(viewer.pupil().yearGroup()));
    }
}

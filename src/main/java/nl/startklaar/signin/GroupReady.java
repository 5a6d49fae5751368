package nl.startklaar.signin;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.web.Page;

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

    /** "26 zonder kaart, 26 zonder plaatjes". */
    String state(Page page) {
        return isReady()
                ? page.text("signin.ready", pupils)
                : Stream.of(
                                missing(page, "cards", missingCards()),
                                missing(page, "pictures", missingPictures()),
                                missing(page, "passwords", missingPasswords()))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    private static String missing(Page page, String what, int pupils) {
        return pupils == 0 ? "" : page.text("signin.missing." + what, pupils);
    }
}

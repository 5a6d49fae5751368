package nl.startklaar.staff;

import java.time.Duration;

/** What a link in a mail lets its reader do, and for how long. */
enum LinkPurpose {
    INVITATION(Duration.ofDays(7), "/welkom/"),
    RESET(Duration.ofHours(1), "/wachtwoord/"),
    FIRST_ADMIN(Duration.ofHours(24), "/eerste-beheerder/");

    private final Duration lasts;
    private final String path;

    LinkPurpose(Duration lasts, String path) {
        this.lasts = lasts;
        this.path = path;
    }

    Duration lasts() {
        return lasts;
    }

    String path() {
        return path;
    }
}

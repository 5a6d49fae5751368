package nl.startklaar.shortcut;

import java.util.List;
import nl.startklaar.school.School;

/**
 * What stands where a bookmark no longer leads: a picture, one sentence, and where to go on.
 *
 * @param words key of the sentence
 */
record HelpPage(String words, String picture, List<WayOn> ways) {

    static final String TEMPLATE = "shortcut/help.jte";

    /** A shortcut that nobody has: its address shows the page for who is nowhere. */
    static final String NOBODYS = "onbekend";

    HelpPage {
        ways = List.copyOf(ways);
    }

    /** One tap further. */
    record WayOn(String href, String words, String picture) {}

    /** A shortcut that the school has taken back. */
    static HelpPage old(School school, Audience audience) {
        return switch (audience) {
            case PUPILS ->
                    new HelpPage("shortcut.help.old.pupils", "umbrella", List.of(toPupils(school)));
            case TEACHERS ->
                    new HelpPage(
                            "shortcut.help.old.teachers",
                            "umbrella",
                            List.of(
                                    new WayOn(
                                            Signpost.signIn(school),
                                            "shortcut.help.sign-in",
                                            "door")));
        };
    }

    /** Of which only the school is known. */
    static HelpPage unknownAt(School school) {
        return new HelpPage(
                "shortcut.help.unknown-at",
                "globe-showing-europe-africa",
                List.of(
                        toPupils(school),
                        new WayOn(Signpost.signIn(school), "shortcut.help.adult", "books")));
    }

    /** Of which nothing is known. */
    static HelpPage unknown() {
        return new HelpPage(
                "shortcut.help.unknown",
                "globe-showing-europe-africa",
                List.of(new WayOn("/inloggen", "shortcut.help.adult", "books")));
    }

    private static WayOn toPupils(School school) {
        return new WayOn(Signpost.door(school), "shortcut.help.to-school", "house");
    }
}

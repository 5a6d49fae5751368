package nl.startklaar.browser;

import static nl.startklaar.browser.Script.Step.*;
import static nl.startklaar.signin.CameBy.CARD;
import static nl.startklaar.signin.CameBy.DAY_CARD;
import static nl.startklaar.signin.CameBy.LET_IN;
import static nl.startklaar.signin.CameBy.PASSWORD;
import static nl.startklaar.signin.CameBy.PICTURES;

import java.util.List;
import nl.startklaar.signin.CameBy;

/**
 * Two children at one device: the first comes in, things happen, the second comes in, and more
 * happens.
 */
record Script(String name, CameBy first, List<Step> between, CameBy second, List<Step> after) {

    /** Something that a child, a browser or a teacher does. */
    enum Step {
        SIGNS_OUT,
        GOES_BACK,
        GOES_FORWARD,
        RELOADS,
        OPENS_THE_SCHOOL,
        OPENS_THE_GROUP,
        OPENS_THE_OTHER_CHILD,
        OPENS_THE_CARD_READER,
        OPENS_THE_OWN_PAGE,
        OPENS_A_LESSON,
        OPENS_AN_OLD_FORM,
        CLOSES_THE_TAB,
        CLOSES_THE_BROWSER,
        TAB_CRASHES,
        BROWSER_CRASHES_AND_IS_RESTORED,
        LEAVES_THE_TAB_OPEN,
        OPENS_THE_SCHOOL_IN_A_SECOND_WINDOW,
        IS_WRONG_WITH_PICTURES,
        IS_WRONG_WITH_A_PASSWORD,
        IS_WRONG_WITH_A_CARD,
        SILENCE_WARNS,
        SAYS_I_AM_STILL_HERE,
        SILENCE_ENDS,
        SERVER_HEARD_NOTHING_FOR_LONG,
        TEACHER_ENDS_THE_GROUP,
        LOOKS_AT_THE_TAB_OF_THE_FIRST,
        SENDS_THE_FORM_OF_THE_FIRST,
        RELOADS_THE_TAB_OF_THE_FIRST,
        SILENCE_IN_THE_TAB_OF_THE_FIRST
    }

    static final List<Script> ALL =
            List.of(
                    of("signs out", CARD, List.of(SIGNS_OUT), CARD),
                    of("signs out, with pictures", PICTURES, List.of(SIGNS_OUT), PICTURES),
                    of("signs out, with a password", PASSWORD, List.of(SIGNS_OUT), PASSWORD),
                    of("signs out, let in by the teacher", LET_IN, List.of(SIGNS_OUT), LET_IN),
                    of("signs out, with cards of today", DAY_CARD, List.of(SIGNS_OUT), DAY_CARD),
                    of("card, then pictures", CARD, List.of(SIGNS_OUT), PICTURES),
                    of("pictures, then let in", PICTURES, List.of(SIGNS_OUT), LET_IN),
                    of("signs out, back button", CARD, List.of(SIGNS_OUT, GOES_BACK), PICTURES),
                    of(
                            "signs out, back, back",
                            LET_IN,
                            List.of(SIGNS_OUT, GOES_BACK, GOES_BACK),
                            CARD),
                    of(
                            "signs out, back and forward",
                            CARD,
                            List.of(SIGNS_OUT, GOES_BACK, GOES_FORWARD),
                            PASSWORD),
                    of(
                            "signs out, own page in the bookmarks",
                            CARD,
                            List.of(SIGNS_OUT, OPENS_THE_OWN_PAGE),
                            PICTURES),
                    of(
                            "signs out, lesson in the bookmarks",
                            LET_IN,
                            List.of(SIGNS_OUT, OPENS_A_LESSON),
                            CARD),
                    of(
                            "signs out, address of a form in the bookmarks",
                            CARD,
                            List.of(SIGNS_OUT, OPENS_AN_OLD_FORM),
                            LET_IN),
                    of("signs out, reloads", PICTURES, List.of(SIGNS_OUT, RELOADS), PICTURES),
                    of("walks away, school", CARD, List.of(OPENS_THE_SCHOOL), CARD),
                    of(
                            "walks away, school, back button",
                            CARD,
                            List.of(OPENS_THE_SCHOOL, GOES_BACK),
                            PICTURES),
                    of("walks away, group", PICTURES, List.of(OPENS_THE_GROUP), PICTURES),
                    of("walks away, child", PASSWORD, List.of(OPENS_THE_OTHER_CHILD), PASSWORD),
                    of("walks away, card reader", CARD, List.of(OPENS_THE_CARD_READER), CARD),
                    of("walks away, nothing at all", PICTURES, List.of(), CARD),
                    of(
                            "closes the tab, school",
                            CARD,
                            List.of(CLOSES_THE_TAB, OPENS_THE_SCHOOL),
                            CARD),
                    of("closes the tab, nothing at all", LET_IN, List.of(CLOSES_THE_TAB), LET_IN),
                    of("closes the browser", PASSWORD, List.of(CLOSES_THE_BROWSER), CARD),
                    of(
                            "closes the browser, own page in the bookmarks",
                            CARD,
                            List.of(CLOSES_THE_BROWSER, OPENS_THE_OWN_PAGE),
                            PICTURES),
                    of(
                            "tab crashes, school",
                            CARD,
                            List.of(TAB_CRASHES, OPENS_THE_SCHOOL),
                            PICTURES),
                    of(
                            "browser crashes, is restored, school",
                            PICTURES,
                            List.of(BROWSER_CRASHES_AND_IS_RESTORED, OPENS_THE_SCHOOL),
                            PICTURES),
                    of(
                            "browser crashes, is restored after the break",
                            CARD,
                            List.of(
                                    SERVER_HEARD_NOTHING_FOR_LONG,
                                    BROWSER_CRASHES_AND_IS_RESTORED,
                                    OPENS_THE_OWN_PAGE),
                            CARD),
                    of(
                            "wrong pictures, and again",
                            CARD,
                            List.of(IS_WRONG_WITH_PICTURES, IS_WRONG_WITH_PICTURES),
                            PICTURES),
                    of(
                            "wrong password, back button",
                            PASSWORD,
                            List.of(IS_WRONG_WITH_A_PASSWORD, GOES_BACK),
                            PASSWORD),
                    of(
                            "wrong card, own page in the bookmarks",
                            CARD,
                            List.of(IS_WRONG_WITH_A_CARD, OPENS_THE_OWN_PAGE),
                            CARD),
                    of("silence", CARD, List.of(SILENCE_WARNS, SILENCE_ENDS), PICTURES),
                    of(
                            "silence, back button",
                            PICTURES,
                            List.of(SILENCE_WARNS, SILENCE_ENDS, GOES_BACK),
                            CARD),
                    of(
                            "silence, still here, silence",
                            CARD,
                            List.of(SILENCE_WARNS, SAYS_I_AM_STILL_HERE, SILENCE_ENDS),
                            LET_IN),
                    of(
                            "silence of the server",
                            PASSWORD,
                            List.of(SERVER_HEARD_NOTHING_FOR_LONG, RELOADS),
                            PASSWORD),
                    of(
                            "teacher ends the group",
                            PICTURES,
                            List.of(TEACHER_ENDS_THE_GROUP, RELOADS),
                            PICTURES),
                    of(
                            "second window, first looks again",
                            CARD,
                            List.of(OPENS_THE_SCHOOL_IN_A_SECOND_WINDOW),
                            PICTURES,
                            LOOKS_AT_THE_TAB_OF_THE_FIRST),
                    of(
                            "tab left open, looked at",
                            PICTURES,
                            List.of(LEAVES_THE_TAB_OPEN),
                            CARD,
                            LOOKS_AT_THE_TAB_OF_THE_FIRST),
                    of(
                            "tab left open, its form is sent",
                            CARD,
                            List.of(LEAVES_THE_TAB_OPEN),
                            PICTURES,
                            SENDS_THE_FORM_OF_THE_FIRST),
                    of(
                            "tab left open, reloaded",
                            PASSWORD,
                            List.of(LEAVES_THE_TAB_OPEN),
                            PASSWORD,
                            RELOADS_THE_TAB_OF_THE_FIRST),
                    of(
                            "tab left open, falls silent",
                            CARD,
                            List.of(LEAVES_THE_TAB_OPEN),
                            CARD,
                            SILENCE_IN_THE_TAB_OF_THE_FIRST));

    Script {
        between = List.copyOf(between);
        after = List.copyOf(after);
    }

    private static Script of(
            String name, CameBy first, List<Step> between, CameBy second, Step... after) {
        return new Script(name, first, between, second, List.of(after));
    }

    @Override
    public String toString() {
        return name;
    }
}

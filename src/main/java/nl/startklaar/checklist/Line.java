package nl.startklaar.checklist;

import static nl.startklaar.checklist.Due.END_OF_LICENCES;
import static nl.startklaar.checklist.Due.FIRST_SCHOOL_DAY;
import static nl.startklaar.checklist.Due.LAST_SCHOOL_DAY;
import static nl.startklaar.checklist.Due.RESULTS_SAVED;
import static nl.startklaar.checklist.Due.TWO_WEEKS_AFTER_START;
import static nl.startklaar.checklist.Due.WEEK_BEFORE_START;
import static nl.startklaar.checklist.Season.AFTER;
import static nl.startklaar.checklist.Season.BEFORE;
import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;
import static nl.startklaar.school.Role.TEACHER;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.startklaar.school.Role;

/**
 * The lines of the start list. A code is a promise: it stands in people's calendars and in mail,
 * and is never used again for something else. What a line says stands in the words.
 */
enum Line {
    /** Old licences are ended in time. */
    V1(BEFORE, END_OF_LICENCES, HEAD, Party.PUBLISHER, false, 30, 4),
    /** New methods are ordered and start on time. */
    V2(BEFORE, LAST_SCHOOL_DAY, HEAD, Party.PUBLISHER, false, 20, 4),
    /** Results of tests are kept before they are wiped. */
    V3(BEFORE, RESULTS_SAVED, TEACHER, Party.PUBLISHER, true, 45, 4),
    /** So are own lessons and notes. */
    V4(BEFORE, RESULTS_SAVED, TEACHER, Party.PUBLISHER, true, 30, 4),
    /** The archive with end scores is there. */
    V5(BEFORE, LAST_SCHOOL_DAY, ICT_COORDINATOR, Party.PUBLISHER, false, 10, 3),
    /** Somebody looked at the change of school year before it happens. */
    V6(BEFORE, LAST_SCHOOL_DAY, ICT_COORDINATOR, Party.LAS, false, 30, 4),
    /** Pupils and groups are those of the new year. */
    N1(AFTER, WEEK_BEFORE_START, ICT_COORDINATOR, Party.LAS, true, 15, 4),
    /** The import has no errors. */
    N2(AFTER, WEEK_BEFORE_START, ICT_COORDINATOR, Party.LAS, false, 15, 3, "N1"),
    /** Everybody is in the right group. */
    N3(AFTER, WEEK_BEFORE_START, ICT_COORDINATOR, Party.OWN_SCHOOL, true, 20, 4, "N1"),
    /** The school's internet address is known. */
    N4(AFTER, FIRST_SCHOOL_DAY, ICT_COORDINATOR, Party.NETWORK, true, 5, 4),
    /** The publisher is switched on. */
    N5(AFTER, WEEK_BEFORE_START, ICT_COORDINATOR, Party.HUB, true, 5, 4),
    /** Groups are linked to licences. */
    N6(AFTER, WEEK_BEFORE_START, ICT_COORDINATOR, Party.PUBLISHER, true, 30, 5, "N1"),
    /** Results travel to the pupil administration. */
    N7(AFTER, FIRST_SCHOOL_DAY, ICT_COORDINATOR, Party.LAS, false, 15, 4, "N6"),
    /** Devices are good enough. */
    N8(AFTER, FIRST_SCHOOL_DAY, ICT_COORDINATOR, Party.NETWORK, false, 30, 4),
    /** Every way in works. */
    N9(AFTER, FIRST_SCHOOL_DAY, ICT_COORDINATOR, Party.NETWORK, true, 30, 5, "N6"),
    /** Pupils have their cards and pictures. */
    N10(AFTER, FIRST_SCHOOL_DAY, TEACHER, Party.OWN_SCHOOL, false, 20, 4, "N3"),
    /** Families can get in at home. */
    N11(AFTER, TWO_WEEKS_AFTER_START, ICT_COORDINATOR, Party.HUB, false, 20, 4, "N9");

    private final Season season;
    private final Due due;
    private final Role owner;
    private final Party party;
    private final boolean blocking;
    private final int minutes;
    private final int steps;
    private final List<String> waitsFor;

    Line(
            Season season,
            Due due,
            Role owner,
            Party party,
            boolean blocking,
            int minutes,
            int steps,
            String... waitsFor) {
        this.season = season;
        this.due = due;
        this.owner = owner;
        this.party = party;
        this.blocking = blocking;
        this.minutes = minutes;
        this.steps = steps;
        this.waitsFor = List.of(waitsFor);
    }

    static Optional<Line> find(String code) {
        return Arrays.stream(values()).filter(it -> it.name().equals(code)).findFirst();
    }

    Season season() {
        return season;
    }

    Due due() {
        return due;
    }

    /** Who usually does it. */
    Role owner() {
        return owner;
    }

    /** Who to call. */
    Party party() {
        return party;
    }

    /** Whether lessons cannot start, or something is lost for good, as long as this is open. */
    boolean blocking() {
        return blocking;
    }

    int minutes() {
        return minutes;
    }

    List<String> waitsFor() {
        return waitsFor;
    }

    /** The keys of the steps, in order. */
    List<String> steps() {
        return IntStream.rangeClosed(1, steps).mapToObj(it -> words("step." + it)).toList();
    }

    /** The key of what the line says: "checklist.N1.title". */
    String words(String what) {
        return "checklist." + name() + "." + what;
    }
}

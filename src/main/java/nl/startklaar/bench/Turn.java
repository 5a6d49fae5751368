package nl.startklaar.bench;

import java.time.LocalDate;
import java.time.Month;
import nl.startklaar.kernel.SchoolYear;

/** The files a school sends in a year, one kind after another. */
enum Turn {
    /** The school is new here. */
    FIRST(LocalDate.of(2026, Month.SEPTEMBER, 21)),
    /** Somebody sends the very same file again. */
    SAME_BYTES(LocalDate.of(2026, Month.SEPTEMBER, 21)),
    /** The next night: a new file, in which nothing is new. */
    UNCHANGED(LocalDate.of(2026, Month.SEPTEMBER, 22)),
    /** Two pupils in a hundred have moved, been renamed, come or gone. */
    CHANGED(LocalDate.of(2026, Month.SEPTEMBER, 23)),
    /** The first file of the next school year. */
    AUGUST(LocalDate.of(2027, Month.AUGUST, 30));

    private final LocalDate day;

    Turn(LocalDate day) {
        this.day = day;
    }

    /** The day it is in the country; each run has the same days, whenever it is done. */
    LocalDate day() {
        return day;
    }

    /** Of the school year that its files are about. */
    int startYear() {
        return SchoolYear.of(day).startYear();
    }

    /** Whether its files are new ones, or those of the turn before. */
    boolean hasFilesOfItsOwn() {
        return this != SAME_BYTES;
    }
}

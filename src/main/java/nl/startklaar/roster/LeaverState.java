package nl.startklaar.roster;

import java.time.LocalDate;

/**
 * How far somebody who left is from being forgotten: hidden at once, shut out after some weeks, and
 * erased after some years. Until then they can be brought back.
 */
public enum LeaverState {
    /** Has a last day that has not come yet. */
    AT_SCHOOL,
    /** In no list any more. */
    HIDDEN,
    /** Cannot come in any more. */
    BLOCKED,
    /** Nothing tells any more that they were here. */
    ERASED;

    private static final int DAYS_UNTIL_BLOCKED = 30;
    private static final int YEARS_UNTIL_ERASED = 2;

    /**
     * @param firstDay on which they were no longer at school
     */
    public static LeaverState of(LocalDate firstDay, LocalDate today) {
        if (today.isBefore(firstDay)) {
            return AT_SCHOOL;
        }
        if (today.isBefore(blockedFrom(firstDay))) {
            return HIDDEN;
        }
        return today.isBefore(erasedOn(firstDay)) ? BLOCKED : ERASED;
    }

    public static LocalDate blockedFrom(LocalDate firstDay) {
        return firstDay.plusDays(DAYS_UNTIL_BLOCKED);
    }

    public static LocalDate erasedOn(LocalDate firstDay) {
        return firstDay.plusYears(YEARS_UNTIL_ERASED);
    }
}

package nl.startklaar.calendar;

/** A date that would move. */
record DateChange(ImportantDate before, ImportantDate after) {

    /** Whether both are about the same thing to do. */
    static boolean isSame(ImportantDate one, ImportantDate other) {
        return one.kind() == other.kind()
                && one.party().equals(other.party())
                && one.deadline()
                        .map(Deadline::publisherDay)
                        .equals(other.deadline().map(Deadline::publisherDay));
    }
}

package nl.startklaar.calendar;

/** A school holiday of one region, as the ministry published it. */
public record Holiday(Region region, Kind kind, DayRange days, Binding binding) {

    /** The five school holidays of a year, each with the length nobody ever gave it more of. */
    public enum Kind {
        AUTUMN(16),
        CHRISTMAS(16),
        SPRING(16),
        MAY(16),
        SUMMER(50);

        private final int mostDays;

        Kind(int mostDays) {
            this.mostDays = mostDays;
        }

        int mostDays() {
            return mostDays;
        }
    }

    /** Whether a school may choose other days. */
    public enum Binding {
        COMPULSORY,
        ADVISED
    }
}

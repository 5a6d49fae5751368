package nl.startklaar.las;

import java.util.List;

/** What the file does not tell, and a person can, looking at examples of their own school. */
public record ReadingQuestion(About about, List<Option> options) {

    public ReadingQuestion {
        options = List.copyOf(options);
    }

    /** What is asked. */
    public enum About {
        /** How the dates of EDEX2000 are written: nothing in the format says so. */
        DATE_FORM,
        /** In which code page the names of EDEX2000 are written. */
        CODE_PAGE,
        /** Which of the schools in it is meant. */
        SCHOOL,
        /** Which of the school years in it is meant. */
        SCHOOL_YEAR
    }

    /**
     * One possible answer.
     *
     * @param code to be given back with {@link ReadingChoice#answering}
     * @param example how something from the file reads if this is the answer: for eyes, never for a
     *     log
     */
    public record Option(String code, String example) {

        @Override
        public String toString() {
            return code;
        }
    }
}

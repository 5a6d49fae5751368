package nl.startklaar.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.EdexmlReading.Reason;

/** Why nothing of a file can be applied. Each is one sentence, and one thing to do. */
public sealed interface Stop {

    /** What its sentences need. */
    default List<String> details() {
        return List.of();
    }

    /** How words and history call it: "other-school". */
    default String code() {
        return kebab(getClass().getSimpleName());
    }

    /** Whether a person may say: yes, this is right, go on. */
    default boolean canBeConfirmed() {
        return false;
    }

    /** It cannot be read. Every reason has sentences of its own. */
    record Unreadable(Reason reason, int line) implements Stop {

        @Override
        public String code() {
            return "unreadable." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public List<String> details() {
            return List.of(String.valueOf(line));
        }
    }

    /** It can be read in more than one way; a person has to choose, with the file at hand. */
    record Unclear(List<String> options) implements Stop {

        public Unclear {
            options = List.copyOf(options);
        }

        @Override
        public List<String> details() {
            return List.of(String.join(", ", options));
        }
    }

    /**
     * It came by itself in a time in which nothing is applied by itself.
     *
     * @param last the last day of that time
     */
    record Paused(LocalDate last) implements Stop {

        @Override
        public List<String> details() {
            return List.of(last.toString());
        }

        @Override
        public boolean canBeConfirmed() {
            return true;
        }
    }

    /** What stands for the school's code is none: other digits or letters than a BRIN has. */
    record BrinUnreadable() implements Stop {}

    /** It is the file of another school or location. */
    record OtherSchool(Brin inFile, Brin ours) implements Stop {

        @Override
        public List<String> details() {
            return List.of(inFile.code(), ours.code());
        }
    }

    /** The school year is not written as 2026-2027. */
    record SchoolYearUnreadable() implements Stop {}

    /** Neither the running school year nor the coming one. */
    record OtherSchoolYear(SchoolYear inFile, SchoolYear running) implements Stop {

        @Override
        public List<String> details() {
            return List.of(inFile.toString(), running.toString(), running.next().toString());
        }
    }

    /** The file contradicts itself about groups, so that nobody can tell who is in which. */
    record Contradicts(int findings) implements Stop {

        @Override
        public List<String> details() {
            return List.of(String.valueOf(findings));
        }
    }

    /** There is no pupil in it who is at school. */
    record NoPupils() implements Stop {}

    /** Not one of the pupils we know of this school year is in it. */
    record WouldEmpty(int pupils) implements Stop {

        @Override
        public List<String> details() {
            return List.of(String.valueOf(pupils));
        }
    }

    /** More changes than a school sees by itself; it may still be right. */
    record Held(Limit limit, int count, int of) implements Stop {

        @Override
        public String code() {
            return "held." + limit.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public List<String> details() {
            return List.of(String.valueOf(count), String.valueOf(of));
        }

        @Override
        public boolean canBeConfirmed() {
            return true;
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}

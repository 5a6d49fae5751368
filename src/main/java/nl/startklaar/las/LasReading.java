package nl.startklaar.las;

import java.util.List;
import nl.startklaar.las.EdexmlReading.Reason;

/** What came of reading what a LAS sent, whatever its format. */
public sealed interface LasReading {

    /** A whole roster. Whether it can be used is for the plan to say. */
    record Full(EdexmlFile file, Format format, List<ReadingNote> notes) implements LasReading {

        public Full {
            notes = List.copyOf(notes);
        }
    }

    /** Only what changed since the last time: to be laid over what was last read. */
    record Delta(OneRosterDelta delta, Format format, List<ReadingNote> notes)
            implements LasReading {

        public Delta {
            notes = List.copyOf(notes);
        }
    }

    /**
     * It cannot be read, and nothing of it is kept. Says nothing from the file itself: a line can
     * hold a name or a number that must not reach a log or a page.
     *
     * @param where the name of the file it is about, also inside an archive; may be empty
     * @param line where reading stopped, from 1
     */
    record Refused(Reason reason, String where, int line) implements LasReading {}

    /** It can be read in more than one way, and guessing would damage names or dates. */
    record Unclear(List<ReadingQuestion> questions) implements LasReading {

        public Unclear {
            questions = List.copyOf(questions);
        }
    }
}

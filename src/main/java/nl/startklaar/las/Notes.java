package nl.startklaar.las;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.startklaar.las.ReadingNote.Severity;
import nl.startklaar.las.ReadingNote.What;
import org.jspecify.annotations.Nullable;

/** Collects what a reader saw; not more than anybody reads. */
final class Notes {

    static final int MOST = 500;

    private static final int LONGEST_ABOUT = 100;

    private final List<ReadingNote> list = new ArrayList<>();
    private @Nullable ReadingNote firstError;

    void info(What what, String file, int line, String column, String about) {
        add(Severity.INFO, what, file, line, column, about);
    }

    void warn(What what, String file, int line, String column, String about) {
        add(Severity.WARNING, what, file, line, column, about);
    }

    void error(What what, String file, int line, String column, String about) {
        add(Severity.ERROR, what, file, line, column, about);
    }

    private void add(
            Severity severity, What what, String file, int line, String column, String about) {
        var note = new ReadingNote(severity, what, file, line, column, shortened(about));
        if (severity == Severity.ERROR && firstError == null) {
            firstError = note;
        }
        if (list.size() < MOST) {
            list.add(note);
        } else if (list.size() == MOST) {
            list.add(new ReadingNote(Severity.WARNING, What.MORE, "", 0, "", ""));
        }
    }

    private static String shortened(String about) {
        var clean = Text.withoutControls(about);
        int end = Math.min(clean.length(), LONGEST_ABOUT);
        return clean.substring(0, end);
    }

    Optional<ReadingNote> firstError() {
        return Optional.ofNullable(firstError);
    }

    List<ReadingNote> list() {
        return List.copyOf(list);
    }
}

package nl.startklaar.amend;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.startklaar.amend.HandOutcome.Done;
import nl.startklaar.amend.HandOutcome.Nothing;
import nl.startklaar.amend.HandOutcome.Overtaken;
import nl.startklaar.amend.HandOutcome.Refused;
import nl.startklaar.roster.Pupil;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import org.springframework.stereotype.Component;

/** What somebody reads after a deed: what is done now, and the way back. */
@Component
class Told {

    /** A group of more is possible, and seldom meant. */
    private static final int FULL = 35;

    private final NoteCookie notes;

    Told(NoteCookie notes) {
        this.notes = notes;
    }

    /** A pupil came into a group. */
    void placed(
            HttpServletResponse response,
            InYear in,
            HandOutcome outcome,
            Pupil pupil,
            Place place) {
        var group = Optional.ofNullable(place.group());
        long size = group.map(it -> in.countOthers(it, pupil.id())).orElse(0L) + 1;
        var key = size > FULL ? "amend.note.pupil-placed-full" : "amend.note.pupil-placed";
        done(
                response,
                in,
                outcome,
                key,
                pupil.name().full(),
                in.groupName(place.group()),
                String.valueOf(size));
    }

    void done(
            HttpServletResponse response,
            InYear in,
            HandOutcome outcome,
            String words,
            String... arguments) {
        notes.leave(
                response,
                switch (outcome) {
                    case Done(var set) ->
                            Note.done(words, arguments).withUndo(History.undo(in.home(), set));
                    case Overtaken _ -> Note.refused("amend.note.overtaken");
                    case Nothing _, Refused _ -> Note.refused("amend.note.nothing");
                });
    }
}

package nl.startklaar.licence;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.licence.ListReport.Line;
import nl.startklaar.licence.ListReport.State;
import nl.startklaar.licence.UnreadableList.Reason;
import nl.startklaar.web.Sentence;

/** What the lines of a list come to, in words. */
final class ListWords {

    private ListWords() {}

    static Line line(ListLine line, Map<UUID, TeachingMethod> methods) {
        return switch (line) {
            case ListLine.Added(int number, var listed) ->
                    new Line(number, State.ADDED, whole(listed, methods), Optional.empty());
            case ListLine.Same(int number, var listed) ->
                    new Line(number, State.SAME, whole(listed, methods), Optional.empty());
            case ListLine.Changed(int number, var _, var before, var listed) ->
                    new Line(
                            number,
                            State.CHANGED,
                            Sentence.of(
                                    "licence.list.changed",
                                    whole(before, methods),
                                    numbers(listed)),
                            Optional.empty());
            case ListLine.KeptEnded(int number, var before, var _) ->
                    new Line(
                            number,
                            State.KEPT_ENDED,
                            whole(before, methods),
                            Optional.of(Sentence.of("licence.list.remedy.ended")));
            case ListLine.Wrong(int number, var what, var remedy) ->
                    new Line(number, State.WRONG, what, Optional.of(remedy));
        };
    }

    static Sentence refused(Reason reason) {
        return Sentence.of("licence.list.refused." + reason);
    }

    private static Sentence whole(ListedLicence it, Map<UUID, TeachingMethod> methods) {
        return Sentence.of(
                "licence.list.licence",
                SeatWords.name(it.method(), methods),
                SeatWords.level(it.yearGroup()),
                numbers(it));
    }

    private static Sentence numbers(ListedLicence it) {
        var seats =
                it.seats()
                        .map(seat -> Sentence.of("licence.list.seats", seat))
                        .orElse(Sentence.of("licence.list.uncounted"));
        return it.lastDay()
                .map(last -> Sentence.of("licence.list.numbers", seats, it.firstDay(), last))
                .orElse(Sentence.of("licence.list.numbers-on", seats, it.firstDay()));
    }
}

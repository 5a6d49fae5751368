package nl.startklaar.portal;

import java.util.List;
import nl.startklaar.web.Sentence;

/**
 * What teachers miss: what waits, and what was done lately.
 *
 * @param mayAnswer whether the viewer can say that it is done
 */
record QuestionsPage(String home, boolean mayAnswer, List<Line> open, List<Line> done) {

    QuestionsPage {
        open = List.copyOf(open);
        done = List.copyOf(done);
    }

    /**
     * @param who asked; empty for who is not here any more
     * @param solve where to look at what stands in the way
     */
    record Line(TeacherQuestion question, String who, Sentence what, String solve) {}

    String close(Line line) {
        return home + "/vragen-van-leerkrachten/" + line.question().id() + "/klaar";
    }
}

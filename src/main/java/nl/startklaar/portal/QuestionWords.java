package nl.startklaar.portal;

import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/** Says what a question is about, as far as it can be said without the teacher's own words. */
@Component
class QuestionWords {

    private final Catalogue catalogue;
    private final PortalBoard board;

    QuestionWords(Catalogue catalogue, PortalBoard board) {
        this.catalogue = catalogue;
        this.board = board;
    }

    /** "Rekenreis voor 5 De Uilen". */
    Sentence what(SchoolId school, TeacherQuestion question) {
        var method = question.method().flatMap(catalogue::findMethod).map(TeachingMethod::name);
        var group = question.group().flatMap(it -> board.findGroupName(school, it));
        return what(method.orElse(""), group.orElse(""));
    }

    private static Sentence what(String method, String group) {
        if (method.isEmpty()) {
            return group.isEmpty()
                    ? Sentence.of("portal.asked.something")
                    : Sentence.of("portal.asked.something-for", group);
        }
        return group.isEmpty()
                ? Sentence.of("portal.asked.method", method)
                : Sentence.of("portal.asked.method-for", method, group);
    }
}

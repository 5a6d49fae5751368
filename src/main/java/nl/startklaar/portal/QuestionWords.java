package nl.startklaar.portal;

import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
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
        var thing =
                question.product()
                        .flatMap(catalogue::findProduct)
                        .map(Product::name)
                        .or(() ->
                                question.method()
                                        .flatMap(catalogue::findMethod)
                                        .map(TeachingMethod::name));
        var group = question.group().flatMap(it -> board.findGroupName(school, it));
        return what(thing.orElse(""), group.orElse(""));
    }

    private static Sentence what(String thing, String group) {
        if (thing.isEmpty()) {
            return group.isEmpty()
                    ? Sentence.of("portal.asked.something")
                    : Sentence.of("portal.asked.something-for", group);
        }
        return group.isEmpty()
                ? Sentence.of("portal.asked.method", thing)
                : Sentence.of("portal.asked.method-for", thing, group);
    }
}

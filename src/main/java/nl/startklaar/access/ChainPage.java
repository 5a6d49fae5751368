package nl.startklaar.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.access.Explanation.Line;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.web.Sentence;

/**
 * The whole chain of one person and one product.
 *
 * @param back the page with everything of this person
 * @param name absent when it is about the reader
 * @param verdict the answer in one sentence
 * @param everybody the page that says who sees the product, for whom that is there
 */
record ChainPage(
        String home,
        String back,
        Optional<String> name,
        Explanation explanation,
        Sentence verdict,
        Optional<Way> way,
        Optional<String> everybody) {

    /** Of whom the page about one product is. */
    private static final Set<Role> SEE_EVERYBODY =
            EnumSet.of(Role.ICT_COORDINATOR, Role.HEAD, Role.CARE_COORDINATOR);

    static ChainPage of(AtSchool at, String back, Optional<String> name, Explanation found) {
        return new ChainPage(
                at.home(),
                back,
                name,
                found,
                verdict(found),
                found.remedy().map(it -> Way.of(at, it)),
                Optional.of(at.home() + "/materiaal/" + found.offer().product().id())
                        .filter(_ -> !Collections.disjoint(at.roles(), SEE_EVERYBODY)));
    }

    private static Sentence verdict(Explanation it) {
        if (it.verdict().toLookInto()) {
            return Sentence.of("access.verdict.back");
        }
        return Sentence.of(it.opens() ? "access.verdict.opens" : "access.verdict.closed");
    }

    List<Line> lines() {
        return explanation.lines();
    }

    /** The colour of a dot; a word beside it says the same. */
    static String look(Line line) {
        return switch (line.step().state()) {
            case MET, NOT_ASKED -> "ok";
            case UNMET -> "err";
            case NOT_REACHED, AT_SIGN_IN -> "";
        };
    }

    static String badge(Line line) {
        return switch (line.step().state()) {
            case MET, NOT_ASKED -> "ok";
            case UNMET -> "err";
            case NOT_REACHED -> "na";
            case AT_SIGN_IN -> "wait";
        };
    }

    static String icon(Line line) {
        return switch (line.step().state()) {
            case MET, NOT_ASKED -> "circle-check";
            case UNMET -> "circle-x";
            case NOT_REACHED -> "minus-circle";
            case AT_SIGN_IN -> "clock";
        };
    }

    static boolean stops(Line line) {
        return line.step().state() == Verdict.State.UNMET;
    }
}

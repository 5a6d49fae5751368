package nl.startklaar.access;

import java.util.Collections;
import java.util.Optional;
import nl.startklaar.access.Explanation.Remedy;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Sentence;

/**
 * What a reader can do about something: a button when the page is there for them, else whom to ask.
 *
 * @param who who acts, as a sentence
 */
public record Way(Sentence who, Sentence todo, Optional<Button> button) {

    public record Button(Sentence label, String address) {}

    public static Way of(AtSchool at, Remedy remedy) {
        boolean isOpen = !Collections.disjoint(remedy.roles(), at.roles());
        return new Way(
                Sentence.of("access.who." + remedy.who()),
                remedy.todo(),
                remedy.fix()
                        .filter(_ -> isOpen)
                        .map(it -> new Button(it.label(), at.home() + it.path())));
    }

    public Way withoutButton() {
        return new Way(who, todo, Optional.empty());
    }
}

package nl.startklaar.place;

import java.util.Set;
import nl.startklaar.place.AddressRange.Typed;
import nl.startklaar.web.Sentence;

/** What somebody typed as an address or a range, read strictly. */
sealed interface Reading {

    record Read(AddressRange range, Set<Doubt> doubts) implements Reading {}

    /** It cannot be on any list, whoever says so. */
    record Refused(Sentence why) implements Reading {}

    static Reading of(String typed) {
        var text = typed.strip();
        return AddressRange.find(text)
                .map(Reading::of)
                .orElseGet(() -> new Refused(Sentence.of(Misspelling.of(text).words())));
    }

    private static Reading of(Typed typed) {
        var range = typed.range();
        if (!typed.isWhole()) {
            return new Refused(Sentence.of("place.refused.inside", range.text()));
        }
        if (Nobodys.isTooWide(range)) {
            return new Refused(Sentence.of("place.refused.wide"));
        }
        return Nobodys.hasPartOf(range)
                ? new Refused(Sentence.of("place.refused.nobody"))
                : new Read(range, Doubt.about(range));
    }
}

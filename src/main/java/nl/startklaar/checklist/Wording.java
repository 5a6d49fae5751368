package nl.startklaar.checklist;

import java.time.LocalDate;
import java.util.Locale;
import nl.startklaar.web.Formats;
import nl.startklaar.web.Sentence;
import org.springframework.context.MessageSource;

/** The words in one reader's language. */
record Wording(MessageSource words, Locale locale) {

    String text(String key, Object... arguments) {
        return text(Sentence.of(key, arguments));
    }

    String text(Sentence sentence) {
        return sentence.in(words, locale);
    }

    /** "30 juni". */
    String day(LocalDate day) {
        return new Formats(locale).dayOfYear(day);
    }
}

package nl.startklaar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * A sentence that is not yet in a language: a key of the words and its arguments. An argument is a
 * text, a whole number, a {@link LocalDate}, an {@link Instant} or another sentence, and is written
 * as the reader is used to.
 */
public record Sentence(String key, List<Object> arguments) {

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, Arrays.asList(arguments));
    }

    /** In the reader's language. */
    public String in(MessageSource words, Locale locale) {
        var formats = new Formats(locale);
        var ready = arguments.stream().map(it -> write(it, formats, words, locale)).toArray();
        return words.getMessage(key, ready, locale);
    }

    private static Object write(
            Object argument, Formats formats, MessageSource words, Locale locale) {
        return switch (argument) {
            case LocalDate day -> formats.day(day);
            case Instant moment -> formats.moment(moment);
            case Sentence inner -> inner.in(words, locale);
            default -> argument; // texts as they are; numbers stay numbers, for plurals
        };
    }
}

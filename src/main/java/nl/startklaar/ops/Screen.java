package nl.startklaar.ops;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import nl.startklaar.web.Sentence;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command talks to: results go to one stream, everything said about them to the other, so
 * that a script reads only results.
 *
 * @param environment the variables the command was started with
 */
record Screen(
        PrintWriter out,
        PrintWriter err,
        Locale locale,
        Ansi colours,
        MessageSource words,
        Map<String, String> environment) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One line of the result. */
    void print(String line) {
        out.println(line);
        out.flush();
    }

    /** One line about the result, or about what happens. */
    void say(String key, Object... arguments) {
        say(Sentence.of(key, arguments));
    }

    void say(Sentence sentence) {
        err.println(text(sentence));
        err.flush();
    }

    /** The result for programs: one document. */
    void json(Object result) {
        print(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result));
    }

    String text(String key, Object... arguments) {
        return text(Sentence.of(key, arguments));
    }

    String text(Sentence sentence) {
        return sentence.in(words, locale);
    }

    /** A mark before a line: a sign that colour only repeats. */
    String mark(String style, String sign) {
        return colours.string("@|%s %s|@".formatted(style, sign));
    }
}

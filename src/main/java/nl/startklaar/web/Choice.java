package nl.startklaar.web;

import java.util.List;

/** One thing to choose from in a form. */
public record Choice(String value, String label) {

    public static List<Choice> of(List<String> values) {
        return values.stream().map(it -> new Choice(it, it)).toList();
    }
}

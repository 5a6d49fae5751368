package nl.startklaar.web;

import java.util.List;

/**
 * What a deed tells the person on the next page: one sentence, and perhaps the way back.
 *
 * @param kind "ok", "info", "warn" or "err"
 * @param words key of the sentence
 * @param arguments its arguments, ready to read
 * @param undo where to undo it, posted there; empty when there is nothing to undo
 */
public record Note(String kind, String words, List<String> arguments, String undo) {

    public Note {
        arguments = List.copyOf(arguments);
    }

    public static Note done(String words, String... arguments) {
        return new Note("ok", words, List.of(arguments), "");
    }

    public static Note refused(String words, String... arguments) {
        return new Note("err", words, List.of(arguments), "");
    }

    public Note withUndo(String address) {
        return new Note(kind, words, arguments, address);
    }
}

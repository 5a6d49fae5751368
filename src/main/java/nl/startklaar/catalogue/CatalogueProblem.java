package nl.startklaar.catalogue;

import nl.startklaar.web.Sentence;

/**
 * One thing that is wrong in a file.
 *
 * @param place where, by codes and fields: "zwaluw / rekenpad / les-4 / icon"
 */
public record CatalogueProblem(String place, Sentence what) {

    static CatalogueProblem of(String place, String words, Object... arguments) {
        return new CatalogueProblem(place, Sentence.of(words, arguments));
    }
}

package nl.startklaar.signin;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;

/**
 * The password of a child who reads: two short words that every child in group 5 can spell. Little
 * more than twenty thousand of them exist; the limit guards them, and not their length.
 */
final class WordPassword {

    private static final List<String> WORDS =
            List.of(
                    ("aap appel arm auto bad bal bank beer berg bloem boek boom boot bord bos bril"
                         + " broek broer brood brug bus dag dak deur dier dorp douche draak druif"
                         + " duif eend eiland emmer fiets film fluit gans geit glas goud gras haan"
                         + " haas hand hart hemd herfst hert hoed hond huis ijs jas kaart kaas"
                         + " kamer kast kers kikker kip klok koe koek konijn kool kraan kroon lamp"
                         + " lente lepel leeuw licht maan markt meer melk mier molen mond muis muur"
                         + " muts neus noot oma opa oor paard park peer pen pop post raam regen"
                         + " ring rivier rok schaap schip school slak sneeuw soep spel spin stad"
                         + " steen stoel straat strand taart tafel tak tent tijger toren trap trein"
                         + " trui tuin uil vis vlag vlinder vogel vos vuur wagen water week wiel"
                         + " wind winter wolk worm zand zee zeil zomer zon zus")
                            .split(" ", -1));

    private static final SecureRandom RANDOM = new SecureRandom();

    private WordPassword() {}

    static String random() {
        return word() + " " + word();
    }

    /** Capitals, and what stands between the words, do not count. */
    static String asWritten(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String word() {
        return WORDS.get(RANDOM.nextInt(WORDS.size()));
    }
}

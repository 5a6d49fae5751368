package nl.startklaar.las;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mirrors what a LAS sent in the words of Edexml, and checks nothing; the other formats are put
 * into these words too, so that whatever comes behind knows one mirror. Values are trimmed, in NFC,
 * and absent when empty; each part remembers the line it stood in. What is not here is not kept:
 * see {@link Edexml#NEVER_KEPT}.
 *
 * <p>The parts that tell of people, and groups, which schools name after people, print as their key
 * and line only, so that a log can hold them.
 */
public record EdexmlFile(
        School school,
        List<Vestiging> vestigingen,
        List<Groep> groepen,
        List<SamengesteldeGroep> samengesteldeGroepen,
        List<Leerling> leerlingen,
        List<Leerkracht> leerkrachten) {

    public EdexmlFile {
        vestigingen = List.copyOf(vestigingen);
        groepen = List.copyOf(groepen);
        samengesteldeGroepen = List.copyOf(samengesteldeGroepen);
        leerlingen = List.copyOf(leerlingen);
        leerkrachten = List.copyOf(leerkrachten);
    }

    /** Only the school year is certain to be there: a file without one is refused. */
    public record School(
            String schooljaar,
            @Nullable String peildatum,
            @Nullable String brincode,
            @Nullable String dependancecode,
            @Nullable String schoolkey,
            @Nullable String aanmaakdatum,
            @Nullable String auteur,
            @Nullable String xsdversie) {}

    public record Vestiging(
            @Nullable String key, @Nullable String naam, @Nullable String omschrijving, int line) {}

    /** A group a pupil belongs to (<i>stamgroep</i>). */
    public record Groep(
            @Nullable String key,
            @Nullable String naam,
            @Nullable String jaargroep,
            @Nullable String omschrijving,
            int line) {

        @Override
        public String toString() {
            return place("groep", key, line);
        }
    }

    /** A group across groups; it never has a year group of its own. */
    public record SamengesteldeGroep(
            @Nullable String key, @Nullable String naam, @Nullable String omschrijving, int line) {

        @Override
        public String toString() {
            return place("samengestelde_groep", key, line);
        }
    }

    /** Somebody's names. Any of them may be missing: some people have only a call name. */
    public record Naam(
            @Nullable String achternaam,
            @Nullable String voorvoegsel,
            @Nullable String voornamen,
            @Nullable String voorletters,
            @Nullable String roepnaam) {

        @Override
        public String toString() {
            return "naam";
        }
    }

    /**
     * @param eckid the ECK iD as the {@link EckIdSeal} left it, never the plain one
     * @param groep the key of the base group
     * @param samengesteldeGroepen keys
     */
    public record Leerling(
            @Nullable String key,
            @Nullable String eckid,
            Naam naam,
            @Nullable String geboortedatum,
            @Nullable String jaargroep,
            @Nullable String groep,
            List<String> samengesteldeGroepen,
            @Nullable String instroomdatum,
            @Nullable String uitstroomdatum,
            int line) {

        public Leerling {
            samengesteldeGroepen = List.copyOf(samengesteldeGroepen);
        }

        @Override
        public String toString() {
            return place("leerling", key, line);
        }
    }

    /**
     * Everybody who works at the school, whatever the format calls them.
     *
     * @param eckid the ECK iD as the {@link EckIdSeal} left it, never the plain one
     * @param rollen codes, as in LRK or ICT; a role described in free text is not kept
     */
    public record Leerkracht(
            @Nullable String key,
            @Nullable String eckid,
            Naam naam,
            @Nullable String emailadres,
            List<String> rollen,
            List<InGroep> groepen,
            List<InGroep> samengesteldeGroepen,
            int line) {

        public Leerkracht {
            rollen = List.copyOf(rollen);
            groepen = List.copyOf(groepen);
            samengesteldeGroepen = List.copyOf(samengesteldeGroepen);
        }

        @Override
        public String toString() {
            return place("leerkracht", key, line);
        }
    }

    /**
     * What somebody does in one group.
     *
     * @param groep the key of the group
     * @param rollen often empty: then the person's own roles say it
     */
    public record InGroep(String groep, List<String> rollen) {

        public InGroep {
            rollen = List.copyOf(rollen);
        }
    }

    private static String place(String what, @Nullable String key, int line) {
        return what + " " + (key == null ? "without key" : key) + " in line " + line;
    }
}

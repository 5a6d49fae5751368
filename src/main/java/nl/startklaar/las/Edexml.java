package nl.startklaar.las;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import nl.startklaar.las.EdexmlReading.Read;
import nl.startklaar.las.EdexmlReading.Refused;

/** Reads Edexml 2.1, 2.0 and 1.03: the file a school saves from its pupil administration. */
public final class Edexml {

    /**
     * What the format can say about a child and we have no right or need to know: national numbers,
     * origin, funding weights, home address, photograph, and everything in free text. None of it
     * gets into the mirror, so none of it can get any further. The reader does not look at this
     * list, as it takes only the elements it names; the list is here to be shown and tested.
     */
    public static final Set<String> NEVER_KEPT =
            Set.of(
                    "sofinummer",
                    "bsn",
                    "onderwijsnummer",
                    "bsn_ondwnr-4",
                    "rijksregisternummer",
                    "etniciteit",
                    "land",
                    "land_vader",
                    "land_moeder",
                    "gewicht",
                    "gewicht_nieuw",
                    "postcodenl",
                    "postnummerbe",
                    "postcodeoverig",
                    "fotourl",
                    "toevoegingen",
                    "commentaar");

    private Edexml() {}

    /**
     * Whatever is in the file, the answer says so; the stream is not closed.
     *
     * @throws UncheckedIOException when the stream itself fails, which tells nothing about the file
     */
    public static EdexmlReading read(InputStream in) {
        try {
            return new Read(EdexmlReader.read(in, EckIdSeal.fingerprint()));
        } catch (Unreadable e) {
            return new Refused(e.reason(), e.line());
        }
    }
}

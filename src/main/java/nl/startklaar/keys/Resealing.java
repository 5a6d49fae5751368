package nl.startklaar.keys;

import java.util.Map;
import nl.startklaar.kernel.SchoolId;

/**
 * What a module with sealed texts does when the key changes. Each such module brings a bean of this
 * kind; nobody else knows where its texts are.
 *
 * <p>Both methods are deeds of their own, each in a transaction for that school.
 */
public interface Resealing {

    /** What is sealed, for people who look at the keys: a key of the words. */
    String name();

    /**
     * Seals anew what does not name {@link Seals#activeKey} yet, with {@link Seals#reseal}. Stopped
     * halfway and called again, it does the rest; called once more, it does nothing.
     *
     * @return how many texts were sealed anew
     */
    int reseal(SchoolId school);

    /** How many texts of this school name which key. */
    Map<String, Integer> keysInUse(SchoolId school);
}

package nl.startklaar.network;

/**
 * Somebody has gone out at a portal, or is about to. Whether a pupil is still inside here, this
 * page cannot know: away from the pages of pupils, a pupil is nobody. So it never says that they
 * are out here; the way for pupils begins at their door, which ends what the browser still carries.
 *
 * @param portal what it is called; empty when nobody knows
 * @param there where to go out at the portal too; empty when that is done, or cannot be done
 * @param school its code; empty when nobody knows
 * @param words key of what it says
 * @param inside whether an adult is still inside here, who goes out by a button
 */
record OutPage(String portal, String there, String school, String words, boolean inside) {

    static final String TEMPLATE = "network/out.jte";
}

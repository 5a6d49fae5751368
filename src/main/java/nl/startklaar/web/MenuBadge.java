package nl.startklaar.web;

/**
 * A count behind an entry of the menu, made as a bean by the module that knows it. Every page asks
 * for it, so it says what was counted before and never counts anew.
 */
public interface MenuBadge {

    /** The words of the entry it stands behind. */
    String item();

    /** How many things are open for this visitor; nothing is shown for none. */
    int count(Visitor visitor);
}

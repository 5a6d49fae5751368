package nl.startklaar.staff;

/**
 * A page about one's own things that another module has; as a bean it stands on <i>Mijn
 * gegevens</i>.
 *
 * @param words the key of what the link says
 */
public record OwnPage(String words, String path) {}

package nl.startklaar.portal;

import java.util.UUID;

/**
 * A tile as somebody else's page shows it. Nothing in it is of the person for whom it opens.
 *
 * @param icon where its picture is with us, as in "/plaatjes/abacus.svg"
 */
public record TileElsewhere(UUID product, String name, String icon) {}

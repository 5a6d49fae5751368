package nl.startklaar.staff;

import java.util.UUID;

/** An adult who has, or was offered, a way in. */
public record Account(UUID id, String email, String name) {}

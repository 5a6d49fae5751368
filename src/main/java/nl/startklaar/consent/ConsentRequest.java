package nl.startklaar.consent;

import java.time.LocalDate;
import java.util.UUID;

/** A publisher asks to be switched on, and waits for the school's answer. */
public record ConsentRequest(UUID id, UUID publisher, LocalDate askedOn) {}

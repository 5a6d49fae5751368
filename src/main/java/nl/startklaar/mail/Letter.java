package nl.startklaar.mail;

import java.util.UUID;

/** One mail that this server may send now: it has been claimed, and nobody else takes it. */
record Letter(UUID id, String recipient, String subject, String body, int attempts) {}

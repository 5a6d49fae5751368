package nl.startklaar.signin;

import java.util.Optional;

/**
 * From where somebody knocks.
 *
 * @param address as {@code web.ClientAddress} saw it
 * @param device what an enrolled device shows, if it is one
 * @param mark by which the school's addresses tell devices apart; opens nothing, and is empty when
 *     nothing is to be noted
 */
public record Caller(String address, Optional<Token> device, Optional<String> mark) {}

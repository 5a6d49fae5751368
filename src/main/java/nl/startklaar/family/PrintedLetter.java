package nl.startklaar.family;

import java.time.LocalDate;
import java.util.UUID;

/** A letter at the one moment at which what it says is known. */
record PrintedLetter(UUID pupil, int number, LetterCode code, LocalDate lastDay) {}

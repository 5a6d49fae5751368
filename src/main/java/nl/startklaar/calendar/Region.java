package nl.startklaar.calendar;

/** A holiday region (<i>vakantieregio</i>): the three parts of the country that take turns. */
public enum Region {
    NOORD,
    MIDDEN,
    ZUID
}

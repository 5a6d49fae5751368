package nl.startklaar.calendar;

/** What can be known of a party, and can end. */
enum Fact {
    PARTY,
    CONTACT,
    DATE,
    MAINTENANCE
}

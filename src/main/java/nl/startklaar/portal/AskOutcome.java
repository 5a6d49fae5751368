package nl.startklaar.portal;

/** What became of a question to the coordinator. */
sealed interface AskOutcome {

    /** It is on the list, and the coordinators have mail. */
    record Asked() implements AskOutcome {}

    /** It was on the list already: nobody was told again. */
    record AskedBefore() implements AskOutcome {}
}

package nl.startklaar.checklist;

/**
 * @param link the new link, empty when none was made just now
 */
record FeedView(String home, String link) {

    String address() {
        return home + "/startlijst/agenda";
    }
}

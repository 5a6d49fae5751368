package nl.startklaar.web;

/**
 * A page that says in plain words why there is nothing else to see.
 *
 * @param words the key under which its title and text stand: "web.fault.not-found"
 * @param number what the helpdesk finds back in the log; empty when there is nothing in it
 */
record FaultPage(String words, String number) {

    String title(Page page) {
        return page.text(words + ".title");
    }

    String text(Page page) {
        return page.text(words + ".text");
    }
}

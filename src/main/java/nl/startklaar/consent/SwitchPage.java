package nl.startklaar.consent;

/** Stops before a switch that has consequences, and says which. */
record SwitchPage(String home, PublisherStand stand) {

    String list() {
        return PublishersPage.address(home);
    }

    String address() {
        return PublishersPage.address(home, stand);
    }

    String name() {
        return stand.publisher().name();
    }
}

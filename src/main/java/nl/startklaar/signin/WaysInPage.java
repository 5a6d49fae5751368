package nl.startklaar.signin;

import java.util.Comparator;
import java.util.List;

/** Every way in, by its letter. */
record WaysInPage(String home, List<WayInCard> cards) {

    WaysInPage {
        cards = cards.stream().sorted(Comparator.comparing(WayInCard::letter)).toList();
    }
}

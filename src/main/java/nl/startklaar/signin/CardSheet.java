package nl.startklaar.signin;

import java.util.List;
import nl.startklaar.web.QrCode;

/** Cards, ten on a sheet. This answer is the only place where what they say ever stands. */
record CardSheet(String back, List<OnSheet> cards) {

    CardSheet {
        cards = List.copyOf(cards);
    }

    /**
     * @param name the first name, and no more
     * @param until the last day of a card for a day; empty for one that lasts
     */
    record OnSheet(
            String name, String group, String avatar, int number, String until, QrCode code) {}

    /** Without what they say. */
    @Override
    public String toString() {
        return "CardSheet";
    }
}

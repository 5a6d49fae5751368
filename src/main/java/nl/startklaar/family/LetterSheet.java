package nl.startklaar.family;

import java.util.List;
import nl.startklaar.web.QrCode;

/**
 * Letters, each on a sheet of its own. This answer is the only place where what they say ever
 * stands.
 *
 * @param place where one types the code
 */
record LetterSheet(String back, String school, String city, String place, List<OnPaper> letters) {

    LetterSheet {
        letters = List.copyOf(letters);
    }

    /**
     * @param name the first name, and no more
     * @param second whether it is for another parent than the first letter
     */
    record OnPaper(
            String name, String group, String code, QrCode qr, String until, boolean second) {}

    /** Without what they say. */
    @Override
    public String toString() {
        return "LetterSheet";
    }
}

package nl.startklaar.calendar;

import java.util.Objects;

/**
 * How somebody is reached. Every part may be empty.
 *
 * @param web an address as people write it, with or without "https://"
 * @param whatToSay what they want to hear first
 */
public record Reach(String phone, String email, String web, String hours, String whatToSay) {

    private static final int MOST_LETTERS = 300;

    static final Reach NOWHERE = new Reach("", "", "", "", "");

    /** A form may leave fields out, so nothing is taken for granted. */
    public Reach {
        phone = tidy(phone);
        email = tidy(email);
        web = tidy(web);
        hours = tidy(hours);
        whatToSay = tidy(whatToSay);
    }

    boolean isNowhere() {
        return phone.isEmpty() && email.isEmpty() && web.isEmpty();
    }

    /** Where the phone's number leads: digits only, for a browser that can call. */
    public String phoneLink() {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }

    /** Never anything but a web page, whatever was typed. */
    public String webLink() {
        return web.startsWith("https://") || web.startsWith("http://") ? web : "https://" + web;
    }

    /** Not too long; a letter that nobody can type, the database cannot keep. */
    static String tidy(String typed) {
        var text =
                Objects.requireNonNullElse(typed, "")
                        .replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", "")
                        .strip();
        return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
    }
}

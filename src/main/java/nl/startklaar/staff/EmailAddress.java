package nl.startklaar.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One spelling for an address: small letters, no spaces around. */
public final class EmailAddress {

    private static final Pattern PLAUSIBLE =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final int LONGEST = 254;

    private EmailAddress() {}

    /** How an address is kept and looked up, also one that nobody has. */
    public static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Empty when mail cannot be sent there. */
    public static Optional<String> find(String typed) {
        var address = normal(typed);
        return address.length() <= LONGEST && PLAUSIBLE.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }
}

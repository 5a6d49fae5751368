package nl.startklaar.staff;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where to go after signing in: one of our own paths, exactly. Anything that a browser could read
 * as another host, as "//elders.example" or "/\elders.example", is no path.
 */
final class ReturnPath {

    private static final Pattern OURS = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)+");
    private static final int LONGEST = 300;

    private ReturnPath() {}

    static Optional<String> find(String asked) {
        return asked.length() <= LONGEST && OURS.matcher(asked).matches()
                ? Optional.of(asked)
                : Optional.empty();
    }
}

package nl.startklaar.signin;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Two or three different things out of twelve, in their order, as a child taps them. There are 132
 * or 1,320 ways to do that, which is nothing: what guards them is the place, the limit and the key
 * of the hash.
 */
record SecretPictures(List<String> things) {

    /** Things a child can name, and no two alike. */
    static final List<String> THINGS =
            List.of(
                    "balloon",
                    "bicycle",
                    "drum",
                    "light-bulb",
                    "pencil",
                    "rainbow",
                    "red-heart",
                    "rocket",
                    "sailboat",
                    "star",
                    "teddy-bear",
                    "umbrella");

    private static final int FEW = 2;
    private static final int MORE = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    SecretPictures {
        things = List.copyOf(things);
        if (!THINGS.containsAll(things) || Set.copyOf(things).size() != things.size()) {
            throw new IllegalArgumentException("Not a choice of pictures");
        }
    }

    static int sizeFor(String yearGroup) {
        return switch (Theme.of(yearGroup)) {
            case PICTURES -> FEW;
            case WORDS -> MORE;
        };
    }

    static SecretPictures random(int size) {
        var things = new ArrayList<>(THINGS);
        Collections.shuffle(things, RANDOM);
        return new SecretPictures(things.subList(0, size));
    }

    /** What a form sent, which may be anything. */
    static Optional<SecretPictures> find(List<String> sent) {
        boolean isChoice =
                sent.size() <= MORE
                        && THINGS.containsAll(sent)
                        && sent.stream().distinct().count() == sent.size();
        return isChoice ? Optional.of(new SecretPictures(sent)) : Optional.empty();
    }

    /** Where the twelve stand for this child: always the same, and for its neighbour otherwise. */
    static List<String> laidOutFor(UUID pupil) {
        var things = new ArrayList<>(THINGS);
        Collections.shuffle(things, new Random(pupil.getLeastSignificantBits()));
        return List.copyOf(things);
    }

    /** What is hashed: with the pupil in it, so that two who have the same do not look the same. */
    String textFor(UUID pupil) {
        return pupil + " " + String.join(" ", things);
    }

    /** So that it never gets into a log. */
    @Override
    public String toString() {
        return "SecretPictures";
    }
}

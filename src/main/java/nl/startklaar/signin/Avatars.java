package nl.startklaar.signin;

import java.util.List;
import java.util.UUID;

/**
 * The animal of a pupil, by which children who cannot read yet find themselves. It is no secret and
 * stands on the card; so no animal is ever one of the {@link SecretPictures}.
 */
public final class Avatars {

    public static final List<String> ANIMALS =
            List.of(
                    "bear",
                    "cat-face",
                    "dog-face",
                    "dolphin",
                    "duck",
                    "elephant",
                    "fox",
                    "frog",
                    "hamster",
                    "hedgehog",
                    "koala",
                    "monkey-face",
                    "owl",
                    "panda",
                    "penguin",
                    "rabbit-face",
                    "snail",
                    "turtle");

    private Avatars() {}

    /** The same everywhere and for years, with nothing to keep. */
    public static String of(UUID pupil) {
        return ANIMALS.get(Math.floorMod(pupil.hashCode(), ANIMALS.size()));
    }
}

package nl.startklaar.signin;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where one child shows who it is.
 *
 * @param asks what is asked here
 * @param chosen the pictures that were tapped so far
 * @param wrong whether the last try was not right; said gently, and the slots are empty again
 */
record SecretPage(
        String door,
        String back,
        String address,
        String name,
        String avatar,
        String look,
        Asks asks,
        int size,
        List<String> things,
        List<String> chosen,
        boolean wrong) {

    /** What the child does next. */
    enum Asks {
        PICTURES,
        PASSWORD,
        /** An adult has opened the door: walk in. */
        WALK_IN,
        /** <i>Vraag je juf of meester</i>, or show your card. */
        TEACHER
    }

    SecretPage {
        things = List.copyOf(things);
        chosen = List.copyOf(chosen);
    }

    String card() {
        return door + "/kaart";
    }

    /** One place for each picture, and what stands in it; empty where nothing does yet. */
    List<String> slots() {
        return IntStream.range(0, size)
                .mapToObj(it -> it < chosen.size() ? chosen.get(it) : "")
                .toList();
    }

    boolean isChosen(String thing) {
        return chosen.contains(thing);
    }
}

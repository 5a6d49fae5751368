package nl.startklaar.signin;

import java.util.List;

/**
 * The pages before a pupil is inside: first the groups, then the children of one of them.
 *
 * @param look the class of the style sheet: with pictures alone, or with words
 * @param back where the arrow leads; empty on the first page
 * @param others doors that are not ours; on the first page alone
 */
record DoorPage(
        String door,
        String title,
        String look,
        String back,
        List<Choice> choices,
        List<OtherDoor.Door> others) {

    DoorPage {
        choices = List.copyOf(choices);
        others = List.copyOf(others);
    }

    /**
     * @param picture of a child; empty for a group
     */
    record Choice(String address, String name, String picture) {}

    String card() {
        return door + "/kaart";
    }
}

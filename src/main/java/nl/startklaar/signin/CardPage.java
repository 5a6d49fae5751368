package nl.startklaar.signin;

/**
 * Where a card is held before the camera.
 *
 * @param refused whether the last card opened nothing
 */
record CardPage(String door, boolean refused) {

    String action() {
        return door + "/kaart";
    }
}

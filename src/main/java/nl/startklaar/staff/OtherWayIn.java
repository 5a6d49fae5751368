package nl.startklaar.staff;

/**
 * A way in without our password that another module has; as a bean it stands on the sign-in page.
 *
 * @param words the key of what the link says
 * @param path an open page, which is told with {@code naar} where the person wanted to go
 */
public record OtherWayIn(String words, String path) {

    public String to(String back) {
        return back.isEmpty() ? path : path + "?naar=" + back;
    }
}

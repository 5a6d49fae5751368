package nl.startklaar.family;

import java.util.List;

/**
 * Who of the children it is. Behind the password no page has a field to type in, until a parent
 * asks for the page of the parents.
 *
 * @param waits whether nobody is here because a school is between two school years
 */
record HomePage(List<Child> children, boolean waits) {

    HomePage {
        children = List.copyOf(children);
    }

    /** One child walks straight in. */
    boolean alone() {
        return children.size() == 1;
    }
}

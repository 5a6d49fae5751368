package nl.startklaar.family;

import java.util.List;

/**
 * Who of the children it is. Behind the password no page has a field to type in, until a parent
 * asks for the page of the parents.
 *
 * @param alone whether there is one child, who walks straight in
 */
record HomePage(List<Child> children, boolean alone) {

    HomePage {
        children = List.copyOf(children);
    }
}

package nl.startklaar.signin;

import nl.startklaar.school.AtSchool;

/** One of the ways in, on the page that shows them all. Brought as a bean by whoever keeps it. */
public interface WayIn {

    WayInCard card(AtSchool at);
}

package nl.startklaar.signin;

/** A page with one picture and one sentence. */
record OutsidePage(String door) {}

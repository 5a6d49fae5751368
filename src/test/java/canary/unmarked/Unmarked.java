package canary.unmarked;

/** Lives in a package that is not null-marked. */
public class Unmarked {}

package nl.startklaar.readiness;

import java.util.List;

/**
 * One station on the way from the pupil administration to the lesson, as <i>Waar is Jip?</i> walks
 * it for one person. A module that keeps something of people brings its hop as a bean; the trace
 * collects them in their order. A hop only looks: it changes nothing, and asks no other hop.
 *
 * <p>It answers for a person who only stands in a file too, of whom it most often knows nothing:
 * then it has no lines.
 */
public interface Hop {

    /**
     * Where on the way it stands; the lower comes first. The file is 10, the plan 20, the roster
     * 30, and the checks are 90: what lies between the roster and the lesson goes between these.
     */
    int order();

    /** The key of its heading, a few words: "Het bestand". */
    String title();

    /**
     * What it knows of this person now, the most telling line first; empty when it knows nothing.
     */
    List<HopLine> follow(CheckedSchool school, Traced person);
}

package nl.startklaar.school;

/** What an adult is at a school, at a board, or for the whole installation. */
public enum Role {
    /** <i>ICT-coördinator</i>: gets the school ready. */
    ICT_COORDINATOR,
    /** <i>Leerkracht</i>. */
    TEACHER,
    /** <i>Intern begeleider (IB)</i>: sees every group. */
    CARE_COORDINATOR,
    /** <i>Onderwijsassistent, administratie</i>. */
    SUPPORT_STAFF,
    /** <i>Stagiair</i>. */
    TRAINEE,
    /** <i>Invalkracht</i>, until a date. */
    SUBSTITUTE,
    /** <i>Directeur</i>. */
    HEAD,
    /** <i>Bestuur</i>: every school of one board, to look at. */
    BOARD,
    /** Who hosts the installation; reaches no school. */
    OPERATOR
}

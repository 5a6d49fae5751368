package nl.startklaar.catalogue;

/**
 * What a publisher may get to know of a person. The privacy sheet and what is really handed out
 * both go by this list, so that they cannot differ.
 */
public enum SharedField {
    /** <i>Roepnaam</i>. */
    GIVEN_NAME,
    /** Prefix and surname. */
    SURNAME,
    /** Of adults only. */
    EMAIL,
    /** Pupil or teacher. */
    ROLE,
    /** The school's name and code. */
    SCHOOL,
    /** The name of the group. */
    GROUP,
    /** The pupil's own year group. */
    YEAR_GROUP
}

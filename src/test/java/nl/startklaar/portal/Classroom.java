package nl.startklaar.portal;

import java.util.UUID;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.school.School;
import nl.startklaar.staff.Account;

/**
 * A school with two groups: Marieke has 5 De Uilen, where Jip is; Noor is in 2 De Kikkers. Both
 * work with Rekenreis, each with its own level.
 */
record Classroom(
        School school,
        Account marieke,
        Account rinske,
        UUID uilen,
        UUID kikkers,
        UUID jip,
        UUID noor,
        TeachingMethod rekenreis,
        Product forFive,
        Product forTwo,
        Product manual) {}

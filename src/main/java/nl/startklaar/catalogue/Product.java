package nl.startklaar.catalogue;

import java.util.Optional;
import java.util.UUID;

/**
 * One thing of a method that can be opened: a tile.
 *
 * @param code unique within its method
 * @param yearGroup for which level it is; empty when it is for all of them
 * @param address where it opens; below our own home for {@link Opens#INSIDE}
 * @param icon an SVG drawing as text, without scripts; empty for the sign of its subject
 * @param deviceProfile what a device has to be good enough for; empty when nothing special
 * @param onlyAtSchool whether its publisher refuses it elsewhere, as of a test
 * @param offered whether it can still be opened
 */
public record Product(
        UUID id,
        UUID method,
        String code,
        String name,
        Optional<String> yearGroup,
        Audience audience,
        Opens opens,
        String address,
        String icon,
        String deviceProfile,
        boolean onlyAtSchool,
        boolean offered) {

    /** One that opens at home too, as most do. */
    public Product(
            UUID id,
            UUID method,
            String code,
            String name,
            Optional<String> yearGroup,
            Audience audience,
            Opens opens,
            String address,
            String icon,
            String deviceProfile,
            boolean offered) {
        this(
                id,
                method,
                code,
                name,
                yearGroup,
                audience,
                opens,
                address,
                icon,
                deviceProfile,
                false,
                offered);
    }

    public enum Audience {
        /** Pupils, and their teachers. */
        PUPIL,
        /** Teachers alone: manuals, the board in front of the class. */
        TEACHER,
        /** A test: pupils, and teachers who may give it. */
        TEST
    }

    public enum Opens {
        /** Our own learning software. */
        INSIDE,
        /** A publisher's, by OpenID Connect. */
        OUTSIDE
    }

    /** Whether it belongs to this level. */
    public boolean isFor(String level) {
        return yearGroup.isEmpty() || yearGroup.get().equals(level);
    }

    /** The same, kept for whoever still points to it. */
    Product noLongerOffered() {
        return new Product(
                id,
                method,
                code,
                name,
                yearGroup,
                audience,
                opens,
                address,
                icon,
                deviceProfile,
                onlyAtSchool,
                false);
    }
}

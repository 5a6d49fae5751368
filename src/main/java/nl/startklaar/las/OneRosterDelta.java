package nl.startklaar.las;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed at a school since the last time, as OneRoster tells it: whatever it does not name
 * stays as it was. A whole set is the same thing, laid over a school with nothing in it.
 *
 * <p>Its parts print as keys and lines only, so that a log can hold them.
 */
public record OneRosterDelta(
        List<Group> groups, List<Person> people, List<Role> roles, List<Enrolment> enrolments) {

    public OneRosterDelta {
        groups = List.copyOf(groups);
        people = List.copyOf(people);
        roles = List.copyOf(roles);
        enrolments = List.copyOf(enrolments);
    }

    /** What became of a mirror, and what could not be placed in it. */
    public record Applied(EdexmlFile file, List<ReadingNote> notes) {

        public Applied {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A class.
     *
     * @param isHomeroom whether it is a <i>groep</i>; otherwise a <i>samengestelde groep</i>
     */
    public record Group(
            String key,
            boolean isHomeroom,
            @Nullable String naam,
            String jaargroep,
            boolean isGone,
            int line) {

        @Override
        public String toString() {
            return "group %s in line %d".formatted(key, line);
        }
    }

    /**
     * A user, without what they are at the school.
     *
     * @param eckid as the {@link EckIdSeal} left it
     */
    public record Person(
            String key,
            @Nullable String eckid,
            EdexmlFile.Naam naam,
            @Nullable String emailadres,
            @Nullable String jaargroep,
            boolean isGone,
            int line) {

        @Override
        public String toString() {
            return "person %s in line %d".formatted(key, line);
        }
    }

    /**
     * What somebody is at the school.
     *
     * @param code as Edexml has it, as LRK; empty for a pupil
     * @param until the first day on which they are it no more
     */
    public record Role(
            String person,
            String code,
            @Nullable String from,
            @Nullable String until,
            boolean isGone,
            int line) {

        boolean isPupil() {
            return code.isEmpty();
        }
    }

    /**
     * That somebody is in a group.
     *
     * @param rollen codes for what they do in it; often empty
     * @param until the first day on which they are in it no more
     */
    public record Enrolment(
            String person,
            String group,
            boolean asPupil,
            List<String> rollen,
            @Nullable String from,
            @Nullable String until,
            boolean isGone,
            int line) {

        public Enrolment {
            rollen = List.copyOf(rollen);
        }
    }

    /** Changes nothing but what it names; the mirror that is given stays as it is. */
    public Applied applyTo(EdexmlFile current) {
        var notes = new Notes();
        var file = OneRosterOverlay.of(this, current, notes);
        return new Applied(file, notes.list());
    }
}

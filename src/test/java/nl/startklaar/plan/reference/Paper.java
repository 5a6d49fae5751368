package nl.startklaar.plan.reference;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.PersonName;
import org.jspecify.annotations.Nullable;

/** One school in one school year on paper: who sits where, under which names and keys. */
final class Paper {

    final SchoolYear year;
    final List<Human> children = new ArrayList<>();
    final List<Human> adults = new ArrayList<>();
    final List<Room> rooms = new ArrayList<>();

    Paper(SchoolYear year) {
        this.year = year;
    }

    /** A key or an ECK iD, open until it has a last day. */
    record Label(String text, LocalDate from, @Nullable LocalDate until) {

        boolean isOpen() {
            return until == null;
        }
    }

    static final class Room {

        final @Nullable UUID id;
        final boolean combined;
        final Set<String> keys = new TreeSet<>();
        String name = "";
        String wasName = "";
        String description = "";
        List<String> yearGroups = List.of();

        Room(@Nullable UUID id, boolean combined) {
            this.id = id;
            this.combined = combined;
        }
    }

    static final class Desk {

        String yearGroup = "";
        @Nullable Room room;
        @Nullable LocalDate firstDay;
        @Nullable LocalDate lastDay;
        boolean byHand;
    }

    static final class Job {

        Set<String> roles = new TreeSet<>();
        boolean byHand;
        @Nullable LocalDate lastDay;
    }

    /** What an adult does in one room. */
    static final class Post {

        final Room room;
        Set<String> roles = new TreeSet<>();
        boolean byHand;
        @Nullable LocalDate lastDay;

        Post(Room room) {
            this.room = room;
        }
    }

    static final class Human {

        final @Nullable UUID id;
        PersonName name = new PersonName("", "", "", "", "");

        /** A birth date or a mail address. */
        String mark = "";

        final List<Label> keys = new ArrayList<>();
        final List<Label> eckIds = new ArrayList<>();
        final List<Room> clubs = new ArrayList<>();
        final List<Post> posts = new ArrayList<>();
        @Nullable Desk desk;
        @Nullable Job job;
        @Nullable LocalDate gone;
        Was was = new Was(name, mark, Set.of(), Set.of());

        Human(@Nullable UUID id) {
            this.id = id;
        }

        /** From here on it is known; what a file changes, does not change who it was. */
        Human remember() {
            was = new Was(name, mark, open(keys), open(eckIds));
            return this;
        }

        private static Set<String> open(List<Label> labels) {
            return labels.stream().filter(Label::isOpen).map(Label::text).collect(toSet());
        }
    }

    /** How somebody was known before a file. */
    record Was(PersonName name, String mark, Set<String> keys, Set<String> eckIds) {}
}

package nl.startklaar.plan.reference;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.plan.reference.Paper.Desk;
import nl.startklaar.plan.reference.Paper.Human;
import nl.startklaar.plan.reference.Paper.Job;
import nl.startklaar.plan.reference.Paper.Label;
import nl.startklaar.plan.reference.Paper.Post;
import nl.startklaar.plan.reference.Paper.Room;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.SourceKey;
import org.jspecify.annotations.Nullable;

/** Puts a roster on paper, and says what stands there. */
final class Sheets {

    private Sheets() {}

    static Paper of(RosterState state) {
        return of(state, ids(state));
    }

    /**
     * @param known whose ids are remembered; who came later is nameless, as on paper
     */
    static Paper of(RosterState state, Set<UUID> known) {
        return new Reading(state, known).paper();
    }

    static Set<UUID> ids(RosterState state) {
        return state.rows().map(RosterRow::id).collect(Collectors.toSet());
    }

    /** Reads rows one by one, and looks everything up by going through everything. */
    private record Reading(RosterState state, Set<UUID> known) {

        Paper paper() {
            var paper = new Paper(state.year());
            var rooms = new ArrayList<Found<Room>>();
            state.groups()
                    .forEach(it -> {
                        var room = new Room(kept(it.id()), false);
                        room.name = it.name();
                        room.wasName = it.name();
                        room.description = it.description();
                        room.yearGroups = it.yearGroups();
                        rooms.add(new Found<>(it.id(), room));
                    });
            state.combinedGroups()
                    .forEach(it -> {
                        var room = new Room(kept(it.id()), true);
                        room.name = it.name();
                        room.wasName = it.name();
                        room.description = it.description();
                        rooms.add(new Found<>(it.id(), room));
                    });
            rooms.forEach(it ->
                    labels(it.id(), SourceKey.Kind.GROUP, SourceKey.Kind.COMBINED_GROUP)
                            .forEach(label -> it.what().keys.add(label.text())));
            state.pupils()
                    .forEach(it -> {
                        var child = new Human(kept(it.id()));
                        child.name = it.name();
                        child.mark = it.birthDate() == null ? "" : it.birthDate().toString();
                        child.keys.addAll(labels(it.id(), SourceKey.Kind.PUPIL));
                        child.eckIds.addAll(labels(it.id(), SourceKey.Kind.PUPIL_ECK_ID));
                        seat(child, it.id(), rooms);
                        paper.children.add(child.remember());
                    });
            state.staff()
                    .forEach(it -> {
                        var adult = new Human(kept(it.id()));
                        adult.name = it.name();
                        adult.mark = it.email();
                        adult.keys.addAll(labels(it.id(), SourceKey.Kind.STAFF));
                        adult.eckIds.addAll(labels(it.id(), SourceKey.Kind.STAFF_ECK_ID));
                        employ(adult, it.id(), rooms);
                        paper.adults.add(adult.remember());
                    });
            rooms.forEach(it -> paper.rooms.add(it.what()));
            return paper;
        }

        private void seat(Human child, UUID id, List<Found<Room>> rooms) {
            state.placements().stream()
                    .filter(it -> it.pupil().equals(id))
                    .forEach(it -> {
                        var desk = new Desk();
                        desk.yearGroup = it.yearGroup();
                        desk.room = it.group() == null ? null : room(rooms, it.group());
                        desk.firstDay = it.firstDay();
                        desk.lastDay = it.lastDay();
                        desk.byHand = it.byHand();
                        child.desk = desk;
                    });
            state.memberships().stream()
                    .filter(it -> it.pupil().equals(id))
                    .forEach(it -> child.clubs.add(room(rooms, it.combinedGroup())));
            leave(child, id);
        }

        private void employ(Human adult, UUID id, List<Found<Room>> rooms) {
            state.employments().stream()
                    .filter(it -> it.staffMember().equals(id))
                    .forEach(it -> {
                        var job = new Job();
                        job.roles.addAll(it.roles());
                        job.byHand = it.byHand();
                        job.lastDay = it.lastDay();
                        adult.job = job;
                    });
            state.staffings().stream()
                    .filter(it -> it.staffMember().equals(id))
                    .forEach(it -> {
                        var post = new Post(room(rooms, it.group()));
                        post.roles.addAll(it.roles());
                        post.byHand = it.byHand();
                        post.lastDay = it.lastDay();
                        adult.posts.add(post);
                    });
            leave(adult, id);
        }

        private void leave(Human human, UUID id) {
            state.departures().stream()
                    .filter(it -> it.subject().equals(id))
                    .forEach(it -> human.gone = it.firstDay());
        }

        private List<Label> labels(UUID subject, SourceKey.Kind... kinds) {
            return state.keys().stream()
                    .filter(it -> it.subject().equals(subject))
                    .filter(it -> Set.of(kinds).contains(it.kind()))
                    .map(it -> new Label(it.key(), it.firstDay(), it.lastDay()))
                    .toList();
        }

        private @Nullable UUID kept(UUID id) {
            return known.contains(id) ? id : null;
        }

        private static Room room(List<Found<Room>> rooms, UUID id) {
            return rooms.stream()
                    .filter(it -> it.id().equals(id))
                    .map(Found::what)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no group " + id));
        }
    }

    private record Found<T>(UUID id, T what) {}

    /** Sorted; one line per human and room, with all that is said of them. */
    static List<String> lines(Paper paper) {
        return Stream.of(
                        paper.rooms.stream().map(it -> "room " + text(it) + " keys " + it.keys),
                        paper.children.stream().map(it -> "child " + text(it)),
                        paper.adults.stream().map(it -> "adult " + text(it)))
                .flatMap(it -> it)
                .sorted()
                .toList();
    }

    private static String text(Room it) {
        return (it.id == null ? "new" : it.id)
                + (it.combined ? " across " : " ")
                + String.join("|", it.name, it.description, it.yearGroups.toString());
    }

    private static String text(Human it) {
        return (it.id == null ? "new " : it.id + " ")
                + it.name
                + " "
                + it.mark
                + " keys "
                + texts(it.keys)
                + " eck "
                + texts(it.eckIds)
                + " gone "
                + it.gone
                + (it.desk == null ? "" : " desk " + text(it.desk))
                + " clubs "
                + it.clubs.stream().map(Sheets::text).sorted().toList()
                + (it.job == null ? "" : " job " + it.job.roles + it.job.byHand + it.job.lastDay)
                + " posts "
                + it.posts.stream()
                        .map(post -> text(post.room) + post.roles + post.byHand + post.lastDay)
                        .sorted()
                        .toList();
    }

    private static String text(Desk it) {
        return it.yearGroup
                + " in "
                + (it.room == null ? "none" : text(it.room))
                + " "
                + it.firstDay
                + " "
                + it.lastDay
                + (it.byHand ? " by hand" : "");
    }

    private static String texts(List<Label> labels) {
        return labels.stream().map(Label::toString).sorted().collect(joining(",", "[", "]"));
    }

    /** Of a set of roles, as the formats write them. */
    static Set<String> sorted(Stream<String> roles) {
        return roles.collect(Collectors.toCollection(TreeSet::new));
    }
}

package nl.startklaar.roster;

import static nl.startklaar.roster.RosterCast.YEAR;
import static nl.startklaar.roster.RosterCast.added;
import static nl.startklaar.roster.RosterCast.combined;
import static nl.startklaar.roster.RosterCast.employed;
import static nl.startklaar.roster.RosterCast.group;
import static nl.startklaar.roster.RosterCast.key;
import static nl.startklaar.roster.RosterCast.member;
import static nl.startklaar.roster.RosterCast.placed;
import static nl.startklaar.roster.RosterCast.pupil;
import static nl.startklaar.roster.RosterCast.staffed;
import static nl.startklaar.roster.RosterCast.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.roster.ApplyOutcome.Applied;
import nl.startklaar.roster.UndoOutcome.Undone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Whatever goes in comes out the same, and whatever is undone was never there. */
@HouseTest
class RosterRoundTripTest {

    private static final String DEED = "roster.audit.test";

    private final Rosters rosters;
    private final Given given;

    RosterRoundTripTest(@Autowired Rosters rosters, @Autowired Given given) {
        this.rosters = rosters;
        this.given = given;
    }

    @Test
    void keepsEveryLetterOfEveryName() throws IOException {
        var school = given.aSchool().id();
        var pupils =
                hostileNames()
                        .map(it -> new PersonName(it, it + it, it.substring(0, 0), it, "\t" + it))
                        .map(it -> new Pupil(UUID.randomUUID(), it, null))
                        .toList();
        var groups = hostileNames().map(it -> group(it, "3")).toList();

        var rows = Stream.concat(pupils.stream(), groups.stream()).toArray(RosterRow[]::new);
        var applied = (Applied) rosters.apply(school, YEAR, added(rows), DEED);

        assertThat(pupils).hasSizeGreaterThan(50);
        var state = rosters.read(school, YEAR);
        assertThat(state.pupils()).containsExactlyInAnyOrderElementsOf(pupils);
        assertThat(state.groups()).containsExactlyInAnyOrderElementsOf(groups);
        assertThat(rosters.findChangeSet(school, applied.changeSet()).orElseThrow().changes())
                .isEqualTo(added(rows));
        assertThat(rosters.undo(school, applied.changeSet(), DEED))
                .isEqualTo(new Undone(rows.length));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void undoingGivesBackExactlyWhatWas(long seed) {
        var school = given.aSchool().id();
        var chance = new Random(seed);
        rosters.apply(school, YEAR, added(aRoster(chance)), DEED);
        var before = rosters.read(school, YEAR);
        var changes = someChanges(before, chance);

        var applied = (Applied) rosters.apply(school, YEAR, changes, DEED);
        assertThat(rosters.read(school, YEAR)).isNotEqualTo(before);
        var undone = rosters.undo(school, applied.changeSet(), DEED);

        assertThat(undone).isEqualTo(new Undone(changes.size()));
        assertThat(rosters.read(school, YEAR)).isEqualTo(before);
    }

    private static Stream<String> hostileNames() throws IOException {
        try (var file = RosterRoundTripTest.class.getResourceAsStream("/names/names.json")) {
            var names = JsonMapper.shared().readValue(file, String[].class);
            return Stream.concat(
                            Arrays.stream(names),
                            Stream.of("a\tb\nc\rd", "\\N", "\\.", "null", "{}", "\"", "\\u0041"))
                    .map(it -> Normalizer.normalize(it, Normalizer.Form.NFC))
                    .filter(RosterRoundTripTest::isText)
                    .distinct();
        }
    }

    /** What the reader of files refuses never comes this far. */
    private static boolean isText(String name) {
        return name.indexOf('\0') < 0
                && name.codePoints().noneMatch(it -> Character.getType(it) == Character.SURROGATE);
    }

    private static RosterRow[] aRoster(Random chance) {
        var rows = new ArrayList<RosterRow>();
        var groups = List.of(group("3 De Egels", "3"), group("5/6 De Uilen", "5", "6"));
        var plusklas = combined("Plusklas");
        rows.addAll(groups);
        rows.add(plusklas);
        for (int number = 0; number < 20; number++) {
            var pupil = pupil("Kind " + number, "Berg");
            rows.add(pupil);
            rows.add(placed(pupil, groups.get(chance.nextInt(groups.size()))));
            rows.add(key(pupil, "" + number));
            if (chance.nextBoolean()) {
                rows.add(member(pupil, plusklas));
            }
        }
        for (BaseGroup group : groups) {
            var teacher = teacher("Juf", group.name());
            rows.addAll(List.of(teacher, employed(teacher, "LRK"), staffed(teacher, group)));
            rows.add(key(teacher, group.name()));
        }
        return rows.toArray(RosterRow[]::new);
    }

    /** Some pupils leave, some change, some come, and keys change hands. */
    private static List<RosterChange> someChanges(RosterState now, Random chance) {
        var changes = new ArrayList<RosterChange>();
        for (Pupil pupil : now.pupils()) {
            switch (chance.nextInt(4)) {
                case 0 -> changes.addAll(leaves(pupil, now));
                case 1 -> changes.addAll(marries(pupil));
                case 2 -> changes.addAll(moves(pupil, now, chance));
                default -> {}
            }
        }
        var newcomer = pupil("Nieuw", "Kind");
        changes.addAll(
                added(newcomer, placed(newcomer, now.groups().getFirst()), key(newcomer, "new")));
        return changes;
    }

    private static List<RosterChange> leaves(Pupil pupil, RosterState now) {
        var gone = new ArrayList<RosterRow>(List.of(pupil));
        now.placements().stream().filter(it -> it.pupil().equals(pupil.id())).forEach(gone::add);
        now.memberships().stream().filter(it -> it.pupil().equals(pupil.id())).forEach(gone::add);
        var changes = new ArrayList<>(gone.stream().map(RosterChange::removed).toList());
        now.keys().stream()
                .filter(it -> it.subject().equals(pupil.id()))
                .forEach(it -> changes.addAll(reused(it)));
        return changes;
    }

    /** The key ends, and is somebody else's from then on. */
    private static List<RosterChange> reused(SourceKey key) {
        var day = LocalDate.of(2026, 9, 1);
        var closed =
                new SourceKey(
                        key.id(),
                        key.kind(),
                        key.startYear(),
                        key.key(),
                        key.subject(),
                        key.firstDay(),
                        day);
        var other = pupil("Ander", "Kind");
        return List.of(
                new RosterChange(key, closed),
                RosterChange.added(other),
                RosterChange.added(key(other, key.key())));
    }

    private static List<RosterChange> marries(Pupil pupil) {
        var name = new PersonName(pupil.name().given(), "", "", "van 't", "Veld\\");
        return List.of(new RosterChange(pupil, new Pupil(pupil.id(), name, null)));
    }

    private static List<RosterChange> moves(Pupil pupil, RosterState now, Random chance) {
        var groups = new ArrayList<>(Set.copyOf(now.groups()));
        return now.placements().stream()
                .filter(it -> it.pupil().equals(pupil.id()))
                .map(it ->
                        new RosterChange(
                                it,
                                new Placement(
                                        it.id(),
                                        it.year(),
                                        it.pupil(),
                                        "7",
                                        groups.get(chance.nextInt(groups.size())).id(),
                                        LocalDate.of(2026, 9, 2),
                                        null)))
                .toList();
    }
}

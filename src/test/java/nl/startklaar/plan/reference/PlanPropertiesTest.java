package nl.startklaar.plan.reference;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.StaffMember;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every plan, whatever is in the file and in the roster. */
class PlanPropertiesTest {

    private static final int SCHOOLS = Boolean.getBoolean("startklaar.campaign") ? 5_000 : 150;
    private static final long SEED = 20261001;

    /** Two rows that want to be the same child, or one that is left out: what they leave counts. */
    private static final Set<String> COMPETING =
            Set.of(
                    "key-used-twice",
                    "eck-id-used-twice",
                    "same-person-twice",
                    "key-and-eck-id-disagree",
                    "same-name-same-birth-date",
                    "person-replaced",
                    "name-missing");

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        everywhere(it -> {
            if (it.plan().questions().isEmpty() && !cannotBeTold(it)) {
                assertThat(it.after(it.after()).plan().changes()).as("%s", it).isEmpty();
            }
        });
    }

    @Test
    void canBeTakenBackToExactlyWhatWas() {
        everywhere(it -> {
            var changes = it.plan().changes();
            assertThat(rows(it.now().with(changes).without(changes)))
                    .as("%s", it)
                    .isEqualTo(rows(it.now()));
        });
    }

    @Test
    void changesEveryRowOnce() {
        everywhere(it ->
                assertThat(it.plan().changes().stream().map(change -> change.row().id()))
                        .as("%s", it)
                        .doesNotHaveDuplicates());
    }

    @Test
    void neverLetsOneKeyLeadToTwo() {
        everywhere(it ->
                assertThat(
                                it.after().keys().stream()
                                        .filter(key -> key.lastDay() == null)
                                        .map(key ->
                                                List.of(key.kind(), key.startYear(), key.key())))
                        .as("%s", it)
                        .doesNotHaveDuplicates());
    }

    @Test
    void leavesNoRowOfWhoOrWhatIsNotThere() {
        everywhere(it -> {
            var after = it.after();
            assertThat(references(after)).as("%s", it).isSubsetOf(subjects(after));
        });
    }

    @Test
    void doesNotMindInWhichOrderThePupilsStand() {
        everywhere(it -> {
            if (!competes(it)) {
                List<Leerling> turned = new ArrayList<>(it.file().leerlingen());
                Collections.reverse(turned);
                assertThat(lines(it.with(turned))).as("%s", it).isEqualTo(lines(it));
            }
        });
    }

    private static void everywhere(Consumer<Scene> property) {
        for (long seed = SEED; seed < SEED + SCHOOLS; seed++) {
            Scene.of(seed).stream().filter(it -> !it.contradicts()).forEach(property);
        }
    }

    /** Two of one name under keys that are made up each time. */
    private static boolean cannotBeTold(Scene it) {
        var names =
                Stream.of(
                                it.file().groepen().stream()
                                        .filter(group -> !isLasting(group.key()))
                                        .map(group -> Slips.text(group.naam())),
                                it.file().samengesteldeGroepen().stream()
                                        .filter(group -> !isLasting(group.key()))
                                        .map(group -> "across " + Slips.text(group.naam())),
                                it.file().leerkrachten().stream()
                                        .filter(adult -> !isLasting(adult.key()))
                                        .map(adult -> Slips.of(adult).name().full()))
                        .flatMap(name -> name)
                        .toList();
        return names.stream().distinct().count() < names.size() || hasCompetingRows(it);
    }

    private static boolean isLasting(@Nullable String key) {
        return Slips.isLasting(Slips.text(key));
    }

    private static boolean competes(Scene it) {
        return !it.plan().questions().isEmpty()
                || it.answers().byQuestion().keySet().stream().anyMatch(id -> id.startsWith("same"))
                || hasCompetingRows(it);
    }

    private static boolean hasCompetingRows(Scene it) {
        return it.plan().findings().stream().anyMatch(found -> COMPETING.contains(found.code()));
    }

    private static List<String> lines(Scene it) {
        return Sheets.lines(Sheets.of(it.after(), Sheets.ids(it.now())));
    }

    private static Set<RosterRow> rows(RosterState state) {
        return state.rows().collect(toSet());
    }

    /** Whom and what the rows are about. */
    private static Set<UUID> references(RosterState state) {
        return Stream.of(
                        state.placements().stream().map(it -> it.pupil()),
                        state.placements().stream().flatMap(it -> Stream.ofNullable(it.group())),
                        state.memberships().stream().map(it -> it.pupil()),
                        state.memberships().stream().map(it -> it.combinedGroup()),
                        state.employments().stream().map(it -> it.staffMember()),
                        state.staffings().stream().map(it -> it.staffMember()),
                        state.staffings().stream().map(it -> it.group()),
                        state.keys().stream().map(SourceKey::subject),
                        state.departures().stream().map(it -> it.subject()))
                .flatMap(it -> it)
                .collect(toSet());
    }

    private static Set<UUID> subjects(RosterState state) {
        return state.rows()
                .filter(it ->
                        it instanceof Pupil
                                || it instanceof StaffMember
                                || it instanceof BaseGroup
                                || it instanceof CombinedGroup)
                .map(RosterRow::id)
                .collect(toSet());
    }
}

package nl.startklaar.plan.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.InGroep;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.Naam;
import nl.startklaar.las.EdexmlFile.SamengesteldeGroep;
import org.jspecify.annotations.Nullable;

/**
 * A small school whose pupil administration makes every mistake there is: few names and birth
 * dates, so that many look alike, and keys that come and go.
 */
final class RandomSchool {

    private static final List<String> GIVEN =
            List.of("Noor", "Noortje", "Tim", "Tom", "Zoë", "Zoe", "Sem");
    private static final List<String> SURNAMES =
            List.of("Berg", "Bergh", "Łukasik", "Lukasik", "Smit", "");
    private static final List<String> BORN = List.of("2018-11-09", "2018-11-10", "2019-03-04", "");
    private static final List<String> GROUP_NAMES = List.of("3A", "4A", "5/6", "5/6", "7");
    private static final List<String> ROLES = List.of("LRK", "IB", "STA", "DIR");

    /** A pupil or an adult as the school knows them. */
    private static final class Person {

        String key = "";
        String eckId = "";
        String given = "";
        String firstNames = "";
        String prefix = "";
        String surname = "";
        String mark = "";
        int group;
        int level;
        boolean here = true;
    }

    private final Dice dice;
    private final List<Person> children = new ArrayList<>();
    private final List<Person> adults = new ArrayList<>();

    /** How many of a hundred rows have something wrong. */
    private final int noise;

    private int made;
    private int groupKeys;
    private int line;

    RandomSchool(Dice dice) {
        this.dice = dice;
        this.noise = dice.oneOf(List.of(0, 4, 15));
        for (int i = 0; i < 3 + dice.below(7); i++) {
            children.add(person("p"));
        }
        for (int i = 0; i < 1 + dice.below(4); i++) {
            adults.add(person("l"));
        }
    }

    private Person person(String kind) {
        var it = new Person();
        made++;
        it.key = dice.in(85) ? kind + made : "";
        it.eckId = dice.in(40) ? "e" + made : "";
        it.given = dice.oneOf(GIVEN);
        it.firstNames = dice.in(10) ? it.given + " Maria" : "";
        it.surname = dice.oneOf(SURNAMES);
        it.prefix = dice.in(20) && !it.surname.isEmpty() ? "van den" : "";
        it.mark = kind.equals("p") ? dice.oneOf(BORN) : email(made);
        it.group = dice.below(5);
        it.level = 3 + it.group;
        return it;
    }

    private String email(int number) {
        return dice.in(25) ? "" : "a" + (dice.in(80) ? number : 1) + "@school.example";
    }

    /** In August everybody moves up, and every group gets another key. */
    void newYear() {
        groupKeys++;
        children.forEach(it -> it.level++);
        children.stream().filter(it -> it.level > 8).forEach(it -> it.here = false);
    }

    /** What happens between two files. */
    void live() {
        if (dice.in(40)) {
            children.add(person("p"));
        }
        if (dice.in(20)) {
            adults.add(person("l"));
        }
        for (Person it : children) {
            changeNowAndThen(it, "p");
        }
        for (Person it : adults) {
            changeNowAndThen(it, "l");
        }
    }

    private void changeNowAndThen(Person it, String kind) {
        if (dice.in(8)) {
            it.here = !it.here;
        }
        if (dice.in(8)) {
            it.group = dice.below(5);
        }
        if (dice.in(5)) {
            it.surname = dice.oneOf(SURNAMES);
        }
        if (dice.in(4)) {
            it.given = dice.oneOf(GIVEN);
        }
        if (dice.in(4)) {
            it.eckId = "e" + ++made;
        }
        if (dice.in(4)) {
            it.key = kind + ++made;
        }
        if (dice.in(3) && kind.equals("p")) {
            it.mark = dice.oneOf(BORN);
        }
    }

    EdexmlFile file(SchoolYear year, LocalDate referenceDay) {
        line = 0;
        var groups = dice.in(90) ? groups() : List.<Groep>of();
        var combined = groups.isEmpty() ? List.<SamengesteldeGroep>of() : combined();
        var pupils = new ArrayList<Leerling>();
        for (Person it : children) {
            if (it.here || dice.in(noise)) {
                pupils.add(row(it, groups, combined, referenceDay, it.here));
            }
        }
        if (dice.in(noise) && !pupils.isEmpty()) {
            pupils.add(row(dice.oneOf(children), groups, combined, referenceDay, true));
        }
        if (dice.in(30)) {
            Collections.shuffle(pupils, dice.random());
        }
        var staff = new ArrayList<Leerkracht>();
        if (dice.in(85)) {
            adults.stream()
                    .filter(it -> it.here)
                    .forEach(it -> staff.add(row(it, groups, combined)));
        }
        var school =
                new EdexmlFile.School(
                        year.toString(),
                        referenceDay.toString(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return new EdexmlFile(school, List.of(), groups, combined, pupils, staff);
    }

    private List<Groep> groups() {
        var groups = new ArrayList<Groep>();
        for (int i = 0; i < 5; i++) {
            if (!dice.in(10)) {
                var name = dice.in(noise) ? dice.oneOf(GROUP_NAMES) : GROUP_NAMES.get(i);
                groups.add(
                        new Groep(
                                groupKey(i),
                                dice.in(1) ? "" : name,
                                dice.in(80)
                                        ? String.valueOf(3 + i)
                                        : dice.oneOf(List.of("C", "5", "9", "")),
                                dice.in(5) ? "links" : null,
                                ++line));
            }
        }
        if (dice.in(noise / 3)) {
            Collections.shuffle(groups, dice.random());
        }
        return groups;
    }

    private String groupKey(int group) {
        var key = "g" + groupKeys + group;
        return dice.in(noise) ? "#" + group : dice.in(noise / 4) ? "g9" + group : key;
    }

    private List<SamengesteldeGroep> combined() {
        var combined = new ArrayList<SamengesteldeGroep>();
        for (int i = 0; i < 2; i++) {
            if (dice.in(75)) {
                var key = dice.in(noise / 2) ? "#s" + i : "s" + groupKeys + i;
                combined.add(
                        new SamengesteldeGroep(
                                key, dice.in(90) ? "Plus" + i : "Plus", null, ++line));
            }
        }
        return combined;
    }

    private Leerling row(
            Person it,
            List<Groep> groups,
            List<SamengesteldeGroep> combined,
            LocalDate referenceDay,
            boolean here) {
        var clubs =
                combined.stream().filter(_ -> dice.in(30)).map(SamengesteldeGroep::key).toList();
        return new Leerling(
                key(it, children),
                eckId(it, children),
                name(it),
                dice.in(noise)
                        ? dice.oneOf(List.of("", "2018-13-40", "2099-01-01", "2018-11-10"))
                        : it.mark,
                here || dice.in(50) ? yearGroup(it) : "H",
                group(it.group, groups),
                clubs,
                dice.in(20) ? "2026-09-01" : null,
                here
                        ? (dice.in(6)
                                ? referenceDay.plusDays(1 + dice.below(400)).toString()
                                : null)
                        : left(referenceDay),
                ++line);
    }

    private String left(LocalDate referenceDay) {
        return referenceDay.minusDays(dice.below(80)).toString();
    }

    private String yearGroup(Person it) {
        return dice.in(90) ? String.valueOf(it.level) : dice.oneOf(List.of("", "9", "5"));
    }

    private @Nullable String group(int group, List<Groep> groups) {
        if (dice.in(noise / 8)) {
            return "nowhere";
        }
        return groups.isEmpty() || dice.in(5) ? null : groups.get(group % groups.size()).key();
    }

    private @Nullable String key(Person it, List<Person> all) {
        if (dice.in(noise)) {
            return dice.oneOf(List.of("", "#" + dice.below(20), dice.oneOf(all).key, "x" + ++made));
        }
        return it.key.isEmpty() && dice.in(50) ? "#" + (100 + line) : it.key;
    }

    private String eckId(Person it, List<Person> all) {
        if (dice.in(noise)) {
            return dice.oneOf(List.of("", dice.oneOf(all).eckId, "e" + ++made));
        }
        return it.eckId.isEmpty() ? "" : it.eckId + ":sealed";
    }

    private Naam name(Person it) {
        if (dice.in(noise / 4)) {
            return new Naam(null, null, null, "J", null);
        }
        boolean otherName = dice.in(noise);
        return new Naam(
                otherName && dice.in(50) ? dice.oneOf(SURNAMES) : it.surname,
                it.prefix,
                it.firstNames,
                null,
                otherName && dice.in(50) ? dice.oneOf(GIVEN) : it.given);
    }

    private Leerkracht row(Person it, List<Groep> groups, List<SamengesteldeGroep> combined) {
        var roles = ROLES.stream().filter(_ -> dice.in(40)).toList();
        var inGroups = new ArrayList<InGroep>();
        for (Groep group : groups) {
            if (dice.in(30)) {
                inGroups.add(
                        new InGroep(String.valueOf(group.key()), dice.in(30) ? roles : List.of()));
            }
        }
        var inCombined =
                combined.stream()
                        .filter(_ -> dice.in(20))
                        .map(group -> new InGroep(String.valueOf(group.key()), List.of()))
                        .toList();
        return new Leerkracht(
                key(it, adults),
                eckId(it, adults),
                name(it),
                it.mark,
                roles,
                inGroups,
                inCombined,
                ++line);
    }
}

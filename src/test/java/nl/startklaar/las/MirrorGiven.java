package nl.startklaar.las;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.InGroep;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.Naam;
import nl.startklaar.las.EdexmlFile.SamengesteldeGroep;
import nl.startklaar.las.EdexmlFile.School;
import nl.startklaar.las.EdexmlFile.Vestiging;
import org.jspecify.annotations.Nullable;

/** Mirrors of invented schools, as the schema wants them, and comparing mirrors. */
final class MirrorGiven {

    private static final String LETTERS = "abcxyzABC éüıÿØ'-&<>\"]]>😀한\u2019";
    private static final List<String> ROLES = List.of("LRK", "ICT", "IB", "TAL", "STA", "DIR");
    private static final List<String> YEARS = List.of("1", "4", "8", "S", "H", "C");

    private final Random chance;

    MirrorGiven(Random chance) {
        this.chance = chance;
    }

    EdexmlFile next() {
        var groepen = list(5, i -> new Groep("G" + key(i), text(64), pick(YEARS), maybe(256), 0));
        var samen = list(3, i -> new SamengesteldeGroep("#S" + key(i), text(64), maybe(256), 0));
        var groepKeys = groepen.stream().map(Groep::key).toList();
        var samenKeys = samen.stream().map(SamengesteldeGroep::key).toList();
        return new EdexmlFile(
                school(),
                list(2, i -> new Vestiging("V" + key(i), text(64), maybe(256), 0)),
                groepen,
                samen,
                IntStream.range(0, 1 + chance.nextInt(20))
                        .mapToObj(i -> leerling(i, groepKeys, samenKeys))
                        .toList(),
                list(6, i -> leerkracht(i, groepKeys, samenKeys)));
    }

    private School school() {
        int start = 2020 + chance.nextInt(20);
        boolean hasBrin = chance.nextBoolean();
        return new School(
                start + "-" + (start + 1),
                chance.nextBoolean() ? start + "-09-01" : null,
                hasBrin ? "99AA" : null,
                hasBrin && chance.nextBoolean() ? "01" : null,
                maybe(256),
                chance.nextBoolean() ? start + "-09-01T12:00:00" : null,
                maybe(128),
                "2.1");
    }

    private Leerling leerling(int i, List<String> groepen, List<String> samen) {
        return new Leerling(
                "p" + key(i),
                chance.nextBoolean() ? "eck " + i : null,
                naam(),
                chance.nextBoolean() ? "2018-02-%02d".formatted(1 + chance.nextInt(28)) : null,
                chance.nextBoolean() ? pick(YEARS) : null,
                groepen.isEmpty() || chance.nextBoolean() ? null : pick(groepen),
                some(samen),
                chance.nextBoolean() ? "2022-08-01" : null,
                chance.nextBoolean() ? "2027-02-01" : null,
                0);
    }

    private Leerkracht leerkracht(int i, List<String> groepen, List<String> samen) {
        return new Leerkracht(
                "#l" + key(i),
                chance.nextBoolean() ? "eck " + i : null,
                naam(),
                maybe(256),
                some(ROLES),
                some(groepen).stream().map(it -> new InGroep(it, some(ROLES))).toList(),
                some(samen).stream().map(it -> new InGroep(it, some(ROLES))).toList(),
                0);
    }

    /** A whole name, or a call name and nothing else. */
    private Naam naam() {
        return chance.nextInt(5) == 0
                ? new Naam(null, null, null, null, text(64))
                : new Naam(text(200), maybe(10), maybe(200), maybe(6), maybe(64));
    }

    private String key(int i) {
        return i + (chance.nextInt(4) == 0 ? text(20) : "");
    }

    private @Nullable String maybe(int most) {
        return chance.nextInt(3) == 0 ? null : text(most);
    }

    /** As a mirror holds it: trimmed, composed, and never empty. */
    private String text(int most) {
        var text = new StringBuilder();
        // the schema's own validator counts some letters as two
        int length = 1 + chance.nextInt(Math.min(most - 1, 30));
        while (text.length() < length) {
            int at = LETTERS.offsetByCodePoints(0, chance.nextInt(countLetters()));
            text.appendCodePoint(LETTERS.codePointAt(at));
        }
        var clean = Text.clean(text.toString());
        return clean == null ? "x" : clean;
    }

    private static int countLetters() {
        return LETTERS.codePointCount(0, LETTERS.length());
    }

    private <T> T pick(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }

    private <T> List<T> some(List<T> list) {
        return list.stream().filter(_ -> chance.nextInt(3) == 0).toList();
    }

    private <T> List<T> list(int most, IntFunction<T> each) {
        return IntStream.range(0, chance.nextInt(most + 1)).mapToObj(each).toList();
    }

    /** Without lines, and of the version that we write: what a round trip may change. */
    static EdexmlFile withoutLines(EdexmlFile it) {
        var school = it.school();
        return new EdexmlFile(
                new School(
                        school.schooljaar(),
                        school.peildatum(),
                        school.brincode(),
                        school.dependancecode(),
                        school.schoolkey(),
                        school.aanmaakdatum(),
                        school.auteur(),
                        "2.1"),
                each(it.vestigingen(), v -> new Vestiging(v.key(), v.naam(), v.omschrijving(), 0)),
                each(
                        it.groepen(),
                        g -> new Groep(g.key(), g.naam(), g.jaargroep(), g.omschrijving(), 0)),
                each(
                        it.samengesteldeGroepen(),
                        g -> new SamengesteldeGroep(g.key(), g.naam(), g.omschrijving(), 0)),
                each(it.leerlingen(), MirrorGiven::withoutLine),
                each(it.leerkrachten(), MirrorGiven::withoutLine));
    }

    private static Leerling withoutLine(Leerling it) {
        return new Leerling(
                it.key(),
                it.eckid(),
                it.naam(),
                it.geboortedatum(),
                it.jaargroep(),
                it.groep(),
                it.samengesteldeGroepen(),
                it.instroomdatum(),
                it.uitstroomdatum(),
                0);
    }

    private static Leerkracht withoutLine(Leerkracht it) {
        return new Leerkracht(
                it.key(),
                it.eckid(),
                it.naam(),
                it.emailadres(),
                it.rollen(),
                it.groepen(),
                it.samengesteldeGroepen(),
                0);
    }

    private static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
        var changed = new ArrayList<>(list);
        changed.replaceAll(change);
        return changed;
    }
}

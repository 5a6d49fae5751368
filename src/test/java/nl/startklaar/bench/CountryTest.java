package nl.startklaar.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.Edexml;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlReading.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountryTest {

    private final Country country = new Country(1, new SchoolYear(2026));

    @Test
    void isTheSameForTheSameSeed() throws Exception {
        var again = new Country(1, new SchoolYear(2026));
        var other = new Country(2, new SchoolYear(2026));

        assertThat(sha256(country)).isEqualTo(sha256(again)).isNotEqualTo(sha256(other));
        assertThat(sha256(country))
                .as("figures of other days can be laid beside these")
                .isEqualTo("07402020b9895015f4dda775e73a51bae7e98bf0b8649af05f436bd849775593");
    }

    private static String sha256(Country country) throws Exception {
        var text = file(country, 0, Turn.FIRST);
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static String file(Country country, int school, Turn turn) throws IOException {
        var text = new StringWriter();
        MadeFile.write(country, country.school(school, turn), turn.day(), text);
        return text.toString();
    }

    @Test
    void hasSchoolsOfAllSizes() {
        assertThat(share(it -> it <= 100)).isCloseTo(0.182, within(0.002));
        assertThat(share(it -> it > 100 && it <= 200)).isCloseTo(0.332, within(0.002));
        assertThat(share(it -> it > 200 && it <= 500)).isCloseTo(0.445, within(0.002));
        assertThat(share(it -> it > 500)).isCloseTo(0.041, within(0.002));
        assertThat(sizes().max().orElseThrow()).isLessThan(2_000);
        assertThat(sizes().sum()).isCloseTo(1_440_000, within(20_000));
    }

    @Test
    void isAsMixedInItsFirstTenSchoolsAsInAll() {
        assertThat(IntStream.range(0, 10).map(SchoolSizes::of).average().orElseThrow())
                .isCloseTo(sizes().average().orElseThrow(), within(40.0));
    }

    private static IntStream sizes() {
        return IntStream.range(0, Country.ALL_SCHOOLS).map(SchoolSizes::of);
    }

    private static double share(Predicate<Integer> size) {
        return sizes().filter(size::test).count() / (double) Country.ALL_SCHOOLS;
    }

    @Test
    void hasGroupsAndStaffForAll() {
        var schools =
                IntStream.range(0, 500).mapToObj(it -> country.school(it, Turn.FIRST)).toList();

        assertThat(schools.stream().mapToInt(it -> it.groups().size()).average().orElseThrow())
                .as("65,000 in the country")
                .isCloseTo(10, within(0.6));
        assertThat(schools.stream().mapToInt(it -> it.staff().size()).average().orElseThrow())
                .as("130,000 in the country")
                .isCloseTo(20, within(0.6));
        assertThat(schools).allSatisfy(CountryTest::everyGroupHasPupilsAndATeacher);
    }

    private static void everyGroupHasPupilsAndATeacher(MadeSchool school) {
        Set<Integer> taught = new HashSet<>();
        Set<Integer> filled = new HashSet<>();
        school.staff().forEach(it -> taught.addAll(it.groups()));
        school.pupils().forEach(it -> filled.add(it.group()));

        assertThat(taught).hasSize(school.groups().size()).isEqualTo(filled);
    }

    @Test
    void combinesTheYearGroupsOfSmallSchools() {
        assertThat(MadeGroups.of(90))
                .extracting(MadeGroup::name)
                .containsExactly("Groep 1/2", "Groep 3/4", "Groep 5/6", "Groep 7/8");
        assertThat(MadeGroups.of(230))
                .extracting(MadeGroup::name)
                .contains("Groep 1/2A", "Groep 1/2B", "Groep 3", "Groep 8B");
    }

    @Test
    void givesEverySchoolACodeThatNoRealSchoolHas() {
        var codes =
                IntStream.range(0, Country.MOST_SCHOOLS)
                        .mapToObj(Country::brin)
                        .map(Brin::code)
                        .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(it -> it.startsWith("99"));
        assertThat(codes.getFirst()).isEqualTo("99AA00");
        assertThatIllegalArgumentException().isThrownBy(() -> Country.brin(Country.MOST_SCHOOLS));
    }

    @ParameterizedTest
    @EnumSource
    void writesFilesThatOurReaderTakesWhole(Turn turn) throws IOException {
        for (int school = 0; school < 5; school++) {
            var made = country.school(school, turn);
            var read = read(school, turn);

            assertThat(read.leerlingen()).hasSameSizeAs(made.pupils());
            assertThat(read.leerkrachten()).hasSameSizeAs(made.staff());
            assertThat(read.groepen()).hasSameSizeAs(made.groups());
            assertThat(read.leerlingen())
                    .extracting(Leerling::key)
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
            assertThat(read.leerlingen())
                    .extracting(Leerling::eckid)
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        }
    }

    private EdexmlFile read(int school, Turn turn) throws IOException {
        var bytes = file(country, school, turn).getBytes(UTF_8);
        return ((Read) Edexml.read(new ByteArrayInputStream(bytes))).file();
    }

    @Test
    void sendsTheNextNightAnotherFileThatSaysTheSame() throws IOException {
        assertThat(file(country, 3, Turn.SAME_BYTES)).isEqualTo(file(country, 3, Turn.FIRST));
        assertThat(file(country, 3, Turn.UNCHANGED)).isNotEqualTo(file(country, 3, Turn.FIRST));
        assertThat(read(3, Turn.UNCHANGED).leerlingen())
                .isEqualTo(read(3, Turn.FIRST).leerlingen());
    }

    @Test
    void changesTwoPupilsInAHundred() {
        long changed = 0;
        long all = 0;
        for (int school = 0; school < 100; school++) {
            var before = new HashSet<>(country.school(school, Turn.UNCHANGED).pupils());
            var after = new HashSet<>(country.school(school, Turn.CHANGED).pupils());
            all += before.size();
            before.removeAll(after);
            after.removeAll(country.school(school, Turn.UNCHANGED).pupils());
            changed += Math.max(before.size(), after.size());
        }

        assertThat(changed / (double) all).isCloseTo(0.018, within(0.005));
    }

    @Test
    void promotesEverybodyInAugustAndKeepsTheirKeys() {
        var before = country.school(0, Turn.CHANGED);
        var after = country.school(0, Turn.AUGUST);

        for (MadePupil it : before.pupils()) {
            var later =
                    after.pupils().stream().filter(its -> its.number() == it.number()).findAny();
            if (it.yearGroup() == 8) {
                assertThat(later).isEmpty();
            } else {
                assertThat(later)
                        .hasValueSatisfying(
                                its -> assertThat(its.yearGroup()).isEqualTo(it.yearGroup() + 1));
            }
        }
        assertThat(after.pupils()).hasSameSizeAs(before.pupils());
    }

    @Test
    void givesGroupsNewKeysInAugust() throws IOException {
        var before = read(0, Turn.CHANGED).groepen();
        var after = read(0, Turn.AUGUST).groepen();

        assertThat(after)
                .extracting(it -> it.key())
                .doesNotContainAnyElementsOf(before.stream().map(it -> it.key()).toList());
    }
}

package nl.startklaar.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.startklaar.Startklaar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class HouseRulesTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(place -> !place.contains("Jte"))
                    .importPackages("nl.startklaar");
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("canary");

    @Test
    void modulesUseOnlyWhatStandsAboveThem() {
        ApplicationModules.of(Startklaar.class).verify();
    }

    @Test
    void seesAModuleThatClimbsThroughTheWindow() {
        var modules = ApplicationModules.of("canary.walls", (ImportOption) _ -> true);

        assertThat(modules.stream()).hasSize(2);
        assertThatThrownBy(modules::verify).isInstanceOf(Violations.class);
    }

    /** The header may be spelt nowhere else either. */
    @Test
    void oneClassKnowsTheNameOfTheHeader() throws IOException {
        assertThat(sourcesThatSay("X-Forwarded-For")).containsExactly("ClientAddress.java");
    }

    private static List<String> sourcesThatSay(String word) throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> read(it).contains("\"" + word))
                    .map(it -> it.getFileName().toString())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeeps(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleBites(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(OFFENDERS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                HouseRules.TIME_COMES_FROM_THE_CLOCK,
                HouseRules.THE_DAY_COMES_FROM_THE_SCHOOL_DAY,
                HouseRules.SQL_LIVES_IN_STORES_AND_BOARDS,
                HouseRules.FEW_SEE_THE_WHOLE_COUNTRY,
                HouseRules.ONE_MODULE_DECIDES_WHO_MAY_OPEN_WHAT,
                HouseRules.CONTROLLERS_AND_STORES_ARE_PRIVATE_TO_THEIR_MODULE,
                HouseRules.TRANSACTIONS_ARE_OPENED_BY_DEEDS,
                HouseRules.BOARDS_ONLY_READ,
                HouseRules.A_DEED_SAYS_FIRST_FOR_WHICH_SCHOOL,
                HouseRules.ONE_CLASS_OPENS_SOCKETS,
                HouseRules.ONE_CLASS_MAKES_PARSERS,
                HouseRules.NOTHING_IS_INJECTED_INTO_FIELDS,
                HouseRules.ONE_CLASS_READS_THE_CLIENTS_ADDRESS,
                HouseRules.EVERY_ROUTE_SAYS_FOR_WHOM_IT_IS,
                HouseRules.ONE_CLASS_KEEPS_COOKIES,
                HouseRules.NOTHING_FETCHES,
                HouseRules.A_SCHOOL_COMES_FROM_WHO_IS_LOOKING,
                HouseRules.EVERY_PACKAGE_IS_NULL_MARKED);
    }
}

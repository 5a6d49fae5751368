package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static final String[] OWN = {"noor.vandenberg@school.example", "De Grote Boom"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vier losse woorden hier",
                "kljhasdfqwer",
                "mijn de grote boom is mooi",
                "🌳🌲🌴🌵🌾🌿🍀🍁🍂🍃🌱🌷"
            })
    void takesLongPasswordsOfAnyKind(String password) {
        assertThat(PasswordRule.refuse(password, OWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "elf tekens!",
                "Wachtwoord-123",
                "qwertyuiop 123",
                "aaaaaaaaaaaaaaa",
                "121212121212",
                "noor.vandenberg@school.example",
                "NoorVanDenBerg2026",
                "De Grote Boom 99!"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(PasswordRule.refuse(password, OWN)).isPresent();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        var longest = "tak wolk fiets soep lantaarn ".repeat(5).substring(0, PasswordRule.LONGEST);

        assertThat(PasswordRule.refuse(longest)).isEmpty();
        assertThat(PasswordRule.refuse(longest + "i")).isPresent();
    }
}

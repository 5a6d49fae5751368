package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedPasswordsTest {

    @Test
    void holdsThreeThousandThatAreLongEnoughForUs() {
        assertThat(PublishedPasswords.LIST).hasSize(3_000);
    }

    /** From the top of the list to its end, as whoever guesses would begin. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "123qweasdzxc",
                "mailcreated5240",
                "sojdlg123aljg",
                "leavemealone",
                "sonyericsson",
                "constellations",
                "courageously",
                "j0hnnymadscience",
                "dontmesswithmycomputer",
                "inthevillage",
                "learningtowrite",
                "lilyofthevalley",
                "lemontree479",
                "littleflower"
            })
    void refusesWhatStandsInThem(String password) {
        assertThat(PublishedPasswords.contain(password)).isTrue();
        assertThat(PasswordRule.refuse(password)).isPresent();
        assertThat(PasswordRule.refuse(password.toUpperCase(Locale.ROOT))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Groepacht-2026",
                "juf schoolreisje!",
                "Begrijpend Lezen 1",
                "oudergesprek123",
                "Citotoets2026!",
                "Montessorischool",
                "rapporten rapporten"
            })
    void refusesWhatASchoolWouldThinkOf(String password) {
        assertThat(PasswordRule.refuse(password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fiets wolk lantaarn soep", "lilyofthevaley", "kX7#qmV2!tRz"})
    void takesTheRest(String password) {
        assertThat(PublishedPasswords.contain(password)).isFalse();
        assertThat(PasswordRule.refuse(password)).isEmpty();
    }
}

package nl.startklaar.shortcut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldListTest {

    private static final String REFERENCE = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String HUB = "https://hub.voorbeeldschool.example";
    private static final String TARGET = "https%3A%2F%2Fuitgever.example%2Facs%3FmethodKey%3Dtopo";

    @Test
    void readsALooseAddress() {
        var line = OldList.read(pupils()).lines().getFirst();

        assertThat(line.name()).isEmpty();
        assertThat(line.address())
                .isEqualTo(
                        new OldAddress(
                                UUID.fromString(REFERENCE),
                                Audience.PUPILS,
                                "https://uitgever.example/acs?methodKey=topo"));
    }

    @Test
    void readsANameBesideItWhateverTheMarks() {
        assertThat(OldList.read("\"Topo groep 5\";\"" + pupils() + "\";x").lines())
                .extracting(OldList.Line::name)
                .containsExactly("Topo groep 5");
        assertThat(OldList.read("Topo," + pupils()).lines().getFirst().name()).isEqualTo("Topo");
        assertThat(OldList.read("Topo\t" + pupils()).lines().getFirst().name()).isEqualTo("Topo");
    }

    @Test
    void readsTheFormThroughAPortalAndTheOneForTeachers() {
        var list =
                OldList.read(
                        HUB
                                + "/login/snelkoppelaar?NETWERKBEHEERDER=4&INSTELLING_REF="
                                + REFERENCE
                                + "\n"
                                + HUB
                                + "/login/leerkracht/snelkoppelaar?INSTELLING_REF="
                                + REFERENCE);

        assertThat(list.lines())
                .extracting(it -> it.address().audience())
                .containsExactly(Audience.PUPILS, Audience.TEACHERS);
    }

    @Test
    void namesTheLinesInWhichItFoundNothing() {
        var list = OldList.read("naam;adres\n\n" + pupils() + "\nhttps://elders.example/x");

        assertThat(list.lines()).hasSize(1);
        assertThat(list.notRead()).containsExactly(1, 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTELLING_REF=0f8fad5b-d9cb-469f-a165-70867728950e",
                "https://hub.example/login/snelkoppelaar?INSTELLING_REF=1-1-1-1-1",
                "https://hub.example/login/snelkoppelaar?INSTELLING_REF=",
                "https://hub.example/login/snelkoppelaar",
                "https://hub.example/?x=/login/snelkoppelaar?INSTELLING_REF",
                "javascript:alert(1)//login/?INSTELLING_REF=0f8fad5b-d9cb-469f-a165-70867728950e",
                "https://hub.example/login/x?INSTELLING_REF=%",
                "https://hub.example/login/x?INSTELLING_REF=0f8fad5b-d9cb-469f-a165-70867728950e&TARGET=%00"
            })
    void isNotFooledByWhatLooksLikeOne(String line) {
        assertThat(OldList.read(line).lines()).isEmpty();
    }

    @Test
    void aTargetThatIsHalfWrittenStaysAsItIs() {
        var address = HUB + "/login/snelkoppelaar?TARGET=%zz&INSTELLING_REF=" + REFERENCE;

        assertThat(OldList.read(address).lines().getFirst().address().target()).isEqualTo("%zz");
    }

    @Test
    void takesNoEndlessTargetAndNoEndlessList() {
        var endless = HUB + "/login/x?INSTELLING_REF=" + REFERENCE + "&TARGET=" + "a".repeat(1_001);

        assertThat(OldList.read(endless).lines()).isEmpty();
        assertThat(OldList.isTooLong("\n".repeat(OldList.MOST_LINES))).isFalse();
        assertThat(OldList.isTooLong("\n".repeat(OldList.MOST_LINES + 1))).isTrue();
        assertThat(OldList.isTooLong("x".repeat(OldList.LONGEST + 1))).isTrue();
    }

    private static String pupils() {
        return HUB
                + "/login/leerlingen/snelkoppelaar?TARGET="
                + TARGET
                + "&INSTELLING_REF="
                + REFERENCE;
    }
}

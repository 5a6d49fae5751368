package nl.startklaar.las;

import static nl.startklaar.las.EdexmlGiven.FOLDER;
import static nl.startklaar.las.EdexmlGiven.bytes;
import static nl.startklaar.las.EdexmlGiven.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import nl.startklaar.las.EdexmlReading.Read;
import nl.startklaar.las.EdexmlReading.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file in the folder, and what we answer to it. */
class EdexmlAnswersTest {

    /** The door two of the attacks knock on. */
    private static final int CANARY = 18999;

    @Test
    @Timeout(30)
    void answersEveryFileAsTheTableSaysAndCallsNobody() throws IOException {
        try (var canary = new ServerSocket(CANARY, 50, InetAddress.getLoopbackAddress())) {
            var answers = answersToAllFiles();

            assertNobodyCalled(canary);
            assertThat(answers).isEqualTo(table());
        }
    }

    @Test
    void wouldNoticeSomebodyCalling() throws IOException {
        try (var canary = new ServerSocket(CANARY, 50, InetAddress.getLoopbackAddress());
                var caller = new Socket(InetAddress.getLoopbackAddress(), CANARY)) {
            assertThat(caller.isConnected()).isTrue();
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> assertNobodyCalled(canary));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00-valid.xml, Zoë",
        "10-xml-stylesheet-pi.xml, Zoë",
        "16-pi-split.xml, Zoë",
        "24-utf8-bom.xml, Zoë",
        "26-latin1-declared.xml, Zoë",
        "28-cp1252-declared.xml, Zoë €",
        "36-formula-in-name.xml, '=HYPERLINK(\"http://127.0.0.1\")'"
    })
    void readsTheWholeName(String file, String voornamen) {
        assertThat(read(bytes("attacks/" + file)).leerlingen())
                .singleElement()
                .satisfies(it -> assertThat(it.naam().voornamen()).isEqualTo(voornamen));
    }

    @Test
    void readsOneNameInTwoWritingsAsOneName() {
        assertThat(read(bytes("attacks/44-nfc-nfd.xml")).leerlingen())
                .extracting(it -> it.naam().voornamen())
                .containsExactly("Zo\u00eb", "Zo\u00eb");
    }

    @Test
    void trimsWhatTheSchemaTakesAmiss() {
        assertThat(read(bytes("negative/ed-jgrsp.xml")).groepen().get(1).jaargroep())
                .isEqualTo("3");
        assertThat(read(bytes("negative/ed-naamspace.xml")).groepen().get(1).naam()).isNull();
        assertThat(naam("negative/ed-emptyvv.xml").voorvoegsel()).isNull();
        assertThat(naam("negative/ed-vvlong.xml").voorvoegsel()).isEqualTo("van der van den");
        assertThat(read(bytes("attacks/40-brin-lower-space.xml")).school().brincode())
                .isEqualTo("99aa");
    }

    private static EdexmlFile.Naam naam(String file) {
        return read(bytes(file)).leerlingen().get(1).naam();
    }

    private static Map<String, String> answersToAllFiles() throws IOException {
        var answers = new TreeMap<String, String>();
        try (var files = Files.walk(FOLDER)) {
            for (var file : files.filter(it -> it.toString().endsWith(".xml")).toList()) {
                answers.put(FOLDER.relativize(file).toString(), answer(file));
            }
        }
        return answers;
    }

    private static String answer(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return switch (Edexml.read(in)) {
                case Read _ -> "READ -";
                case Refused(var reason, int line) -> reason + " " + line;
            };
        }
    }

    private static Map<String, String> table() throws IOException {
        var table = new TreeMap<String, String>();
        var rows = Files.readAllLines(FOLDER.resolve("ANSWERS.tsv"));
        for (var row : rows.subList(1, rows.size())) {
            var cells = row.split("\t", -1);
            @Nullable String twice = table.put(cells[0], cells[1] + " " + cells[2]);
            assertThat(twice).as(cells[0] + " has one row").isNull();
        }
        return table;
    }

    private static void assertNobodyCalled(ServerSocket canary) throws IOException {
        canary.setSoTimeout(200);
        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> canary.accept().close());
    }
}

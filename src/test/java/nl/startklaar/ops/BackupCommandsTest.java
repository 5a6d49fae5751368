package nl.startklaar.ops;

import static nl.startklaar.ops.Processes.READY;
import static nl.startklaar.ops.Processes.freePort;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** As an operator does it: beside a running server, and after the machine was lost. */
class BackupCommandsTest {

    private static final List<String> LITTLE_MEMORY = List.of("-Xmx160m");

    private final Processes machine = new Processes();
    private final Processes newMachine = new Processes();

    @AfterEach
    void leaveNothing() throws Exception {
        machine.close();
        newMachine.close();
    }

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void comesBackOnAnotherMachineWithThePassphraseAlone() throws Exception {
        var server = machine.serve("serve", freePort());
        machine.waitFor(server, READY);
        var words =
                Files.writeString(machine.data().resolve("words"), "vijf woorden zonder verband");
        var file = machine.data().resolve("out.backup").toString();

        var made =
                run(
                        machine,
                        "backup",
                        "create",
                        "--to",
                        file,
                        "--passphrase-file",
                        words.toString());
        assertThat(machine.end(made)).isZero();
        assertThat(machine.said(made)).contains(file, "Reservekopie van", "staff.session");
        var read = run(machine, "backup", "verify", file, "--passphrase-file", words.toString());
        assertThat(machine.end(read)).isZero();
        assertThat(machine.said(read))
                .contains("calendar.party: 8 rijen", "helemaal terug te lezen");
        var closed = run(machine, "backup", "verify", file);
        assertThat(machine.end(closed)).isEqualTo(Exit.REFUSED.code());
        var keys = run(machine, "keys", "rotate");
        assertThat(machine.end(keys)).isZero();
        var list = run(machine, "backup", "list");
        assertThat(machine.end(list)).isZero();
        assertThat(machine.said(list))
                .contains("teruggelezen, alles: gelukt", "teruggelezen, alles: geweigerd");
        machine.stop(server);

        var back =
                run(
                        newMachine,
                        "backup",
                        "restore",
                        file,
                        "--apply",
                        "--passphrase-file",
                        words.toString());
        assertThat(newMachine.end(back)).as(newMachine.said(back)).isZero();
        assertThat(newMachine.said(back)).contains("Teruggezet zoals het was op");
        var again = newMachine.serve("serve", freePort());
        newMachine.waitFor(again, READY);
    }

    private static Process run(Processes on, String... words) throws Exception {
        return on.start(LITTLE_MEMORY, Map.of(), words);
    }
}

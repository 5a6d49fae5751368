package nl.startklaar.ops;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.startklaar.backup.BackupUpkeep;
import nl.startklaar.mail.Outbox;
import nl.startklaar.ops.Diagnosis.State;
import nl.startklaar.web.Sentence;
import org.springframework.context.ConfigurableApplicationContext;

/** Examines the machine first, then the database, and last what the application makes of it. */
final class Doctor {

    private static final long LEAST_FREE = 2L << 30;
    private static final Duration MOST_DIFFERENCE = Duration.ofSeconds(30);

    private static final Pattern HERE = Pattern.compile("//(localhost|127\\.)");

    private final Screen screen;
    private final Path data;
    private final Port port;
    private final List<Diagnosis> findings = new ArrayList<>();

    Doctor(Screen screen, Path data, int port) {
        this.screen = screen;
        this.data = data;
        this.port = new Port(port, false);
    }

    List<Diagnosis> examine() {
        java();
        folder();
        disk();
        port();
        database();
        return List.copyOf(findings);
    }

    private void java() {
        note(
                "java",
                State.GOOD,
                "ops.doctor.java.is",
                Runtime.version().toString(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private void folder() {
        if (Files.notExists(data)) {
            note("data", State.NOTE, "ops.doctor.data.none", data.toString());
        } else if (Files.isWritable(data)) {
            note("data", State.GOOD, "ops.doctor.data.good", data.toString());
        } else {
            note("data", State.WRONG, "ops.doctor.data.closed", data.toString());
        }
    }

    private void disk() {
        var folder = data;
        while (Files.notExists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        long free = new File(folder.toString()).getUsableSpace();
        note(
                "disk",
                free < LEAST_FREE ? State.WRONG : State.GOOD,
                free < LEAST_FREE ? "ops.doctor.disk.full" : "ops.doctor.disk.good",
                free >> 30);
    }

    private void port() {
        note(
                "port",
                State.GOOD,
                port.isFree() ? "ops.doctor.port.free" : "ops.doctor.port.taken",
                Integer.toString(port.number()));
    }

    private void database() {
        try {
            var database = new Databases(screen.environment(), data).attach();
            server(database);
            try (var application = Application.beside(database)) {
                note("schema", State.GOOD, "ops.doctor.schema.ours");
                mail(application);
                backup(application);
                address(application);
            }
        } catch (Stopped stopped) {
            boolean isOff = stopped.exit() == Exit.UNREACHABLE && !isNamed();
            var state = isOff ? State.NOTE : State.WRONG;
            findings.add(
                    new Diagnosis(
                            "database",
                            state,
                            screen.text("ops.doctor.database"),
                            screen.text(stopped.sentence())));
        }
    }

    /** Ours runs only with the server; one that somebody named always has to answer. */
    private boolean isNamed() {
        return screen.environment().containsKey(Databases.URL);
    }

    private void server(Database database) {
        try {
            var server = DatabaseBoard.read(database);
            note(
                    "database",
                    State.GOOD,
                    "ops.doctor.database.is",
                    server.fullVersion(),
                    server.role());
            clock(server.time());
        } catch (SQLException silent) {
            throw new Stopped(Exit.UNREACHABLE, "ops.database.silent", database.address());
        }
    }

    /** Two clocks that differ make links that end too early and deadlines that move. */
    private void clock(Instant theirs) {
        var difference = Duration.between(theirs, java.time.Clock.systemUTC().instant()).abs();
        boolean isClose = difference.compareTo(MOST_DIFFERENCE) < 0;
        note(
                "clock",
                isClose ? State.GOOD : State.WRONG,
                isClose ? "ops.doctor.clock.good" : "ops.doctor.clock.differs",
                difference.toSeconds());
    }

    private void mail(ConfigurableApplicationContext application) {
        var host = application.getEnvironment().getProperty("spring.mail.host", "");
        note(
                "mail",
                host.isEmpty() ? State.NOTE : State.GOOD,
                host.isEmpty() ? "ops.doctor.mail.none" : "ops.doctor.mail.good",
                host);
        failedMail(application);
    }

    private void backup(ConfigurableApplicationContext application) {
        var note = application.getBean(BackupUpkeep.class).look();
        var state = note.needsAttention() ? State.NOTE : State.GOOD;
        note.sentences().forEach(it -> note("backup", state, it));
    }

    private void failedMail(ConfigurableApplicationContext application) {
        int failed = application.getBean(Outbox.class).countFailed();
        if (failed > 0) {
            note("mail", State.NOTE, "ops.doctor.mail.failed", failed);
        }
    }

    private void address(ConfigurableApplicationContext application) {
        var address = Application.address(application);
        boolean isLocal = HERE.matcher(address).find();
        note(
                "address",
                isLocal ? State.NOTE : State.GOOD,
                isLocal ? "ops.doctor.address.local" : "ops.doctor.address.good",
                address);
    }

    private void note(String code, State state, String words, Object... arguments) {
        note(code, state, Sentence.of(words, arguments));
    }

    private void note(String code, State state, Sentence sentence) {
        findings.add(
                new Diagnosis(
                        code, state, screen.text("ops.doctor." + code), screen.text(sentence)));
    }
}

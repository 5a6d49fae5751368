package nl.startklaar.ops;

import static nl.startklaar.ops.Processes.READY;
import static nl.startklaar.ops.Processes.freePort;
import static nl.startklaar.ops.Processes.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.startklaar.postgres.LocalPostgres;
import nl.startklaar.postgres.LocalPostgres.Access;
import nl.startklaar.postgres.LocalPostgres.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an operator does to a server, done to real processes: two at a time, and killed at once. */
class ServerProcessTest {

    private final Processes processes = new Processes();

    @AfterEach
    void leaveNothing() throws Exception {
        processes.close();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void survivesNeighboursAndSuddenDeath() throws Exception {
        int port = freePort();
        var first = processes.serve("serve", port);
        processes.waitFor(first, READY);
        processes.waitFor(first, "/eerste-beheerder/");
        assertThat(page(port, "/").statusCode()).isLessThan(500);

        change(
                """
                insert into mail.outbox
                       (id, recipient, subject, body, created_at, not_before, failed_at)
                values (gen_random_uuid(), 'juf@deboom.example', '', '', now(), now(), now())
                """);
        var samePort = processes.serve("serve", port);
        var sameFolder = processes.serve("serve", freePort());
        var reset = processes.start("demo", "reset", "--apply");
        var doctor = processes.start("doctor");
        assertThat(processes.end(samePort)).isEqualTo(Exit.FAULT.code());
        assertThat(processes.end(sameFolder)).isEqualTo(Exit.HELD.code());
        assertThat(processes.end(reset)).isEqualTo(Exit.HELD.code());
        assertThat(processes.end(doctor)).isEqualTo(Exit.OK.code());
        assertThat(processes.said(doctor))
                .contains("1 mail is na veel pogingen opgegeven", "STARTKLAAR_WEB_ADDRESS");
        assertThat(page(port, "/").statusCode()).as("it was never harmed").isLessThan(500);

        first.destroyForcibly().waitFor();
        var next = processes.serve("serve", port);
        processes.waitFor(next, READY);
        assertThat(page(port, "/oefenen/post").statusCode()).as("not practice").isEqualTo(404);
        somebodyWorksHere();

        processes.stop(next);
        assertThat(processes.postgres().resolve("data/postmaster.pid")).doesNotExist();
        var doctorAlone = processes.start("doctor");
        var check = processes.start("check");
        assertThat(processes.end(doctorAlone)).as("nothing runs, and that is no fault").isZero();
        assertThat(processes.end(check)).isEqualTo(Exit.UNREACHABLE.code());
        assertThatTheDemoKeepsOff();
    }

    /** A school, and no word of a migration, which a server would write at its start. */
    private void somebodyWorksHere() throws Exception {
        change(
                """
                insert into school.board values (gen_random_uuid(), 'Stichting De Takken');
                insert into school.school
                select gen_random_uuid(), id, '99CA00', 'De Boom', 'Assen', 'Assen', '', '', false
                  from school.board;
                delete from schema_version;
                """);
    }

    private void assertThatTheDemoKeepsOff() throws Exception {
        var demo = processes.serve("demo", freePort());
        assertThat(processes.end(demo)).isEqualTo(Exit.HELD.code());
        assertThat(processes.said(demo)).contains("staan echte scholen");

        try (var _ = LocalPostgres.start(processes.postgres())) {
            assertThat(ask("select count(*) from schema_version"))
                    .as("began nothing")
                    .isEqualTo("0");
        }
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void theDemoCanBeWorkedWithFromTheCommandLine() throws Exception {
        int port = freePort();
        var demo = processes.serve("demo", port, "--date", "2026-08-10");
        processes.waitFor(demo, READY);
        assertThat(processes.said(demo)).contains("ict@deboom.example", PracticeLogin.PASSWORD);
        assertThat(page(port, "/inloggen").body())
                .contains("Dit is oefendata. Vandaag is het hier maandag 10 augustus 2026.");
        assertThat(page(port, "/oefenen/post").statusCode()).isEqualTo(200);

        assertThatChecksAnswer();
        assertThatImportsComeAndGo();

        processes.stop(demo);
        var real = processes.serve("serve", port);
        assertThat(processes.end(real)).as("no real server").isEqualTo(Exit.HELD.code());
        assertThat(processes.said(real)).contains("demo reset --data " + processes.data());
        assertThat(processes.end(processes.start("demo", "reset", "--apply"))).isZero();
        assertThat(processes.data().toFile().list())
                .as("the keys stay, because a backup may need them")
                .containsExactlyInAnyOrder("keys.json", "keys.json.lock");
    }

    private void assertThatChecksAnswer() throws Exception {
        var check = processes.start("check", "--school", "99AA00", "--json");
        var unknown = processes.start("check", "--school", "99XX00");
        assertThat(processes.end(check)).isEqualTo(Exit.NOT_READY.code());
        assertThat(processes.said(check))
                .contains("\"school\":\"99AA00\"", "\"today\":\"2026-08-10\"");
        assertThat(processes.end(unknown)).isEqualTo(Exit.NOT_FOUND.code());
    }

    private void assertThatImportsComeAndGo() throws Exception {
        var corrected = "src/main/resources/practice/de-boom-2026-2027-corrected.xml";
        var elsewhere = processes.start("import", "preview", corrected, "--school", "99ZZ01");
        var look = processes.start("import", "apply", corrected, "--school", "99AA00");
        assertThat(processes.end(elsewhere)).isEqualTo(Exit.REFUSED.code());
        assertThat(processes.end(look)).isZero();
        var apply = processes.start("import", "apply", corrected, "--school", "99AA00", "--apply");
        assertThat(processes.end(apply)).isZero();
        assertThat(
                        ask(
                                """
                                select string_agg(distinct actor, ' ')
                                  from audit.entry
                                 where deed = 'intake.audit.applied'
                                   and at = (
                                       select max(at)
                                         from audit.entry
                                        where deed = 'intake.audit.applied')
                                """))
                .isEqualTo("COMMAND");

        var undo = new ArrayList<>(List.of("import"));
        undo.addAll(
                List.of(
                        firstMatch(processes.said(apply), "(undo \\S+ --school \\S+ --apply)")
                                .split(" ")));
        assertThat(processes.end(processes.start(undo.toArray(String[]::new)))).isZero();
    }

    private void change(String sql) throws Exception {
        try (var connection = access().connect(Role.POSTGRES);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String question) throws Exception {
        try (var connection = access().connect(Role.POSTGRES);
                var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    private Access access() throws Exception {
        return LocalPostgres.attach(processes.postgres());
    }

    private static String firstMatch(String text, String pattern) {
        var match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as(text).isTrue();
        return match.group(1);
    }
}

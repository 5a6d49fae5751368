package nl.startklaar.ops;

import static nl.startklaar.ops.Processes.READY;
import static nl.startklaar.ops.Processes.freePort;
import static nl.startklaar.ops.Processes.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A server on a PostgreSQL that somebody else looks after, in which roles and database were made as
 * the page about settings says.
 */
class NamedDatabaseTest {

    private static final String SECRET = "not-for-the-log";

    private final Processes processes = new Processes();
    private final SomebodysPostgres postgres = new SomebodysPostgres();

    @BeforeEach
    void makeItAsThePageSays() throws Exception {
        postgres.start();
        postgres.execute(Files.readString(Path.of("src/main/resources/db/roles.sql")));
        for (String statement : statementsOnThePage()) {
            postgres.execute(statement);
        }
    }

    private static List<String> statementsOnThePage() throws Exception {
        var page = Files.readString(Path.of("docs", "configuration.md"));
        var block = Pattern.compile("(?s)```sql\\n(.*?)```").matcher(page);
        assertThat(block.find()).isTrue();
        return List.of(block.group(1).strip().split(";\\s*"));
    }

    @AfterEach
    void leaveNothing() throws Exception {
        processes.close();
        postgres.close();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void servesInEarnestWhateverTheEnvironmentSays() throws Exception {
        int port = freePort();
        var server =
                processes.start(
                        List.of("-Dstartklaar.start-up-cache=" + processes.data() + ".aot"),
                        withoutTools(),
                        "serve",
                        "--port",
                        Integer.toString(port));
        processes.waitFor(server, READY);
        processes.waitFor(server, "/eerste-beheerder/");
        processes.waitFor(server, "Later starts will not be quicker");

        assertThat(page(port, "/inloggen").statusCode()).isEqualTo(200);
        assertThat(page(port, "/oefenen/post").statusCode()).isEqualTo(404);
        assertThat(processes.said(server)).doesNotContain(SECRET);
        processes.stop(server);
        assertThat(processes.postgres()).as("one of our own").doesNotExist();
    }

    /** Also without the program that makes the second process a patient one. */
    private Map<String, String> withoutTools() {
        var environment = new HashMap<>(environment());
        environment.put("PATH", "/nowhere");
        environment.put("STARTKLAAR_PRACTICE", "true");
        environment.put("STARTKLAAR_MAIL_PRACTICE", "true");
        return environment;
    }

    @Test
    @Timeout(60)
    void refusesAnAppThatMayTooMuch() throws Exception {
        assertThatAppIsRefusedAfter("alter role app superuser");
        assertThatAppIsRefusedAfter("alter role app nosuperuser bypassrls");
        postgres.execute("alter role app nobypassrls");
        postgres.executeInOurs("create table somebodys (id int)");
        postgres.executeInOurs("alter table somebodys owner to app");
        assertThatAppIsRefusedAfter("select 'app owns a table'");
    }

    private void assertThatAppIsRefusedAfter(String statement) throws Exception {
        postgres.execute(statement);
        var said = new StringWriter();

        assertThat(serve(environment(), said)).as(statement).isEqualTo(Exit.NO_ACCESS.code());

        assertThat(said.toString().lines()).hasSize(1);
        assertThat(said.toString()).contains("De rol app mag te veel").doesNotContain(SECRET);
    }

    @Test
    @Timeout(60)
    void saysWhichPasswordIsWrong() {
        var environment = new HashMap<>(environment());
        environment.put("STARTKLAAR_DATABASE_APP_PASSWORD", "another");
        var said = new StringWriter();

        assertThat(serve(environment, said)).isEqualTo(Exit.NO_ACCESS.code());

        assertThat(said.toString())
                .contains("STARTKLAAR_DATABASE_APP_PASSWORD", postgres.address())
                .doesNotContain(SECRET);
    }

    private int serve(Map<String, String> environment, StringWriter said) {
        var screen = new PrintWriter(said, true);
        var data = processes.data().toString();
        return CommandTree.run(
                new String[] {"serve", "--port", "0", "--data", data}, environment, screen, screen);
    }

    private Map<String, String> environment() {
        return Map.of(
                Databases.URL,
                postgres.address() + "?ApplicationName=" + SECRET,
                "STARTKLAAR_DATABASE_OWNER_PASSWORD",
                "password of owner",
                "STARTKLAAR_DATABASE_APP_PASSWORD",
                "password of app",
                "STARTKLAAR_DATABASE_BULK_PASSWORD",
                "password of bulk");
    }
}

package nl.startklaar.ops;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.startklaar.Startklaar;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The page about settings is written from the settings themselves. After a change: {@code
 * ./startklaar test -Dtest=ConfigurationDocTest -Dstartklaar.write-docs=true}
 */
class ConfigurationDocTest {

    private static final Path PAGE = Path.of("docs", "configuration.md");

    private static final String TOP =
            """
            # Configuration

            A test writes this page from the code; change it there. Every setting is an environment variable of the
            server, or a line in a file `application.properties` in the folder where the server is started.

            ## Where the data live

            | Variable | Meaning | Default |
            |---|---|---|
            | `STARTKLAAR_DATA` | the folder with the data, unless `--data` names one | `data` beside the program |
            | `STARTKLAAR_KEYS` | the file with the keys of what is kept unreadable; made at the first start. Keep a copy, but never beside a copy of the database | `keys.json` in the folder with the data |
            | `STARTKLAAR_DATABASE_URL` | a PostgreSQL of your own, 15 or newer, as in `jdbc:postgresql://db.example:5432/startklaar` | our own PostgreSQL in the data folder |
            | `STARTKLAAR_DATABASE_OWNER_PASSWORD` | the password of the role `owner`, which changes the tables when the server starts | |
            | `STARTKLAAR_DATABASE_APP_PASSWORD` | the password of the role `app`, which serves the schools | |
            | `STARTKLAAR_DATABASE_BULK_PASSWORD` | the password of the role `bulk`, which works for all schools together | |

            `startklaar.practice` and `startklaar.mail.practice` are set by `./startklaar demo` only: `./startklaar serve`
            switches both off, whatever stands here or in the environment.

            ## A PostgreSQL of your own

            Its administrator makes the roles and the database, once. The roles come from
            `src/main/resources/db/roles.sql`; after that, with better passwords:

            ```sql
            alter role owner password 'password of owner';
            alter role app password 'password of app';
            alter role bulk password 'password of bulk';
            create database startklaar owner owner template template0 encoding 'UTF8';
            revoke all on database startklaar from public;
            grant connect, temporary on database startklaar to app, bulk;
            ```

            The server makes the tables at its start, as `owner`, and gives `app` and `bulk` what they need of them. It does
            not start when `app` may do too much: when it is a superuser, owns a table, or passes row-level security.
            """;

    private static final String SECTION =
            """

            ## `%s`

            %s

            | Property | Variable | Meaning | Default |
            |---|---|---|---|
            """;

    @Test
    void thePageSaysWhatTheCodeSays() throws IOException {
        var page = TOP + settings().stream().map(ConfigurationDocTest::section).collect(joining());
        if (Boolean.getBoolean("startklaar.write-docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    @Test
    void itFindsTheSettingsOfTheWebModule() {
        assertThat(settings()).extracting(Class::getSimpleName).contains("WebSettings");
    }

    private static List<Class<?>> settings() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("nl.startklaar").stream()
                .<Class<?>>map(it ->
                        ClassUtils.resolveClassName(
                                String.valueOf(it.getBeanClassName()),
                                Startklaar.class.getClassLoader()))
                .filter(Class::isRecord)
                .sorted(Comparator.comparing(ConfigurationDocTest::prefix))
                .toList();
    }

    private static String prefix(Class<?> settings) {
        return settings.getAnnotation(ConfigurationProperties.class).value();
    }

    private static String section(Class<?> settings) {
        var comment = Comment.of(settings);
        return SECTION.formatted(prefix(settings), comment.opening())
                + Arrays.stream(settings.getRecordComponents())
                        .map(it -> row(prefix(settings) + "." + kebab(it.getName()), it, comment))
                        .collect(joining());
    }

    private static String row(String property, RecordComponent field, Comment comment) {
        return "| `%s` | `%s` | %s | %s |%n"
                .formatted(
                        property,
                        property.replace(".", "_").replace("-", "").toUpperCase(Locale.ROOT),
                        comment.about(field.getName()),
                        defaultOf(field));
    }

    private static String defaultOf(RecordComponent field) {
        return Optional.ofNullable(parameterOf(field).getAnnotation(DefaultValue.class))
                .map(it -> String.join(", ", it.value()))
                .filter(it -> !it.isEmpty())
                .map("`%s`"::formatted)
                .orElse("");
    }

    private static java.lang.reflect.Parameter parameterOf(RecordComponent field) {
        return Arrays.stream(
                        field.getDeclaringRecord().getDeclaredConstructors()[0].getParameters())
                .filter(it -> it.getName().equals(field.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The sentences above a record, read from its source: the compiler throws them away. */
    private record Comment(Class<?> owner, String text) {

        private static final Pattern ABOVE_RECORD =
                Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@ConfigurationProperties", Pattern.DOTALL);

        static Comment of(Class<?> settings) {
            var file = Path.of("src/main/java", settings.getName().replace('.', '/') + ".java");
            var source = read(file);
            var comment = ABOVE_RECORD.matcher(source);
            assertThat(comment.find()).as("a comment above %s", settings).isTrue();
            var text = comment.group(1).replaceAll("(?m)^\\s*\\* ?", "");
            return new Comment(settings, text);
        }

        String opening() {
            return tidy(text.split("@param", 2)[0]);
        }

        String about(String field) {
            var words =
                    Pattern.compile("@param\\s+" + field + "\\s((?:(?!@param).)*)", Pattern.DOTALL)
                            .matcher(text);
            assertThat(words.find()).as("%s says what %s is for", owner, field).isTrue();
            return tidy(words.group(1));
        }

        private static String tidy(String text) {
            return text.replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                    .replaceAll("</?i>", "*")
                    .replaceAll("\\s+", " ")
                    .replace("|", "\\|")
                    .strip();
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        }
    }
}

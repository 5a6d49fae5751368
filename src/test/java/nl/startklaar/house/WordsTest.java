package nl.startklaar.house;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word a person reads stands in the files of words, in every language. */
class WordsTest {

    private static final Path WORDS = Path.of("src/main/resources/words");
    private static final Pattern NOTED =
            Pattern.compile("(?:AuditEntry\\.of\\(|\"[a-z]+\\.audit\\.)[^;]*;");
    private static final Pattern FIELD = Pattern.compile("\"([A-Za-z][A-Za-z_-]*)\"");
    private static final Pattern DIFFERENCE =
            Pattern.compile("(?:compare|fields\\.add)\\(\"([a-z-]+)\"");
    private static final Pattern ROW_KIND = Pattern.compile("(?m)^    ([A-Z_]+)\\(");
    private static final Pattern LITERAL_TEXT = Pattern.compile(">[^<@$!{}`]*\\p{L}[^<@$!{}`]*<");

    @Test
    void everyLanguageSaysTheSameThings() throws IOException {
        for (String module : modules()) {
            assertThat(keys(module + "_en"))
                    .as(module)
                    .containsExactlyInAnyOrderElementsOf(keys(module));
        }
    }

    @Test
    void aKeyBeginsWithItsModule() throws IOException {
        for (String module : modules()) {
            assertThat(keys(module)).as(module).allMatch(it -> it.startsWith(module + "."));
        }
    }

    /** Only the last one counts, and nobody sees that. */
    @Test
    void aKeyStandsOnceInAFile() throws IOException {
        for (String file : files()) {
            assertThat(twice(Files.readAllLines(WORDS.resolve(file + ".properties"))))
                    .as(file)
                    .isEmpty();
        }
    }

    @Test
    void seesAKeyThatStandsTwice() {
        assertThat(twice(List.of("web.yes=Ja", "web.no=Nee", "web.yes=Jawel")))
                .containsExactly("web.yes");
    }

    private static Set<String> twice(List<String> lines) {
        var seen = new TreeSet<String>();
        return lines.stream()
                .filter(it -> it.contains("=") && !it.startsWith("#"))
                .map(it -> it.substring(0, it.indexOf('=')).strip())
                .filter(it -> !seen.add(it))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void everyKeyInUseHasWords() throws IOException {
        var known = new TreeSet<String>();
        for (String module : modules()) {
            known.addAll(keys(module));
        }
        var used = usedKeys();

        assertThat(used).hasSizeGreaterThan(50);
        assertThat(used).allMatch(it -> isKnown(it, known));
    }

    @Test
    void everyWordIsInUse() throws IOException {
        var sources = new StringBuilder();
        for (Path file : sources()) {
            sources.append(Files.readString(file));
        }
        var all = sources.toString();
        for (String module : modules()) {
            assertThat(keys(module)).as(module).allMatch(it -> isUsed(it, all));
        }
    }

    /** Else the log book shows people what programmers call it. */
    @Test
    void everyFieldOfTheLogBookHasWords() throws IOException {
        var known = keys("staff");
        var noted = notedFields();

        assertThat(noted).contains("base_group", "confirmed_at", "last-day", "portal", "seat");
        assertThat(noted.stream().filter(field -> !isField(field, known))).isEmpty();
    }

    /** MessageFormat would eat it, and with it the argument that follows. */
    @Test
    void noWordHoldsAStraightApostrophe() throws IOException {
        for (String file : files()) {
            assertThat(load(file).values()).as(file).noneMatch(it -> it.toString().contains("'"));
        }
    }

    @Test
    void noWordIsOneThatCoordinatorsDoNotUse() throws IOException {
        var jargon =
                Pattern.compile(
                        "(?iu)\\b(account|synchronisatie|tenant|mapping|provisioning|sessie|token|valideren|student|docent)");
        for (String module : modules()) {
            assertThat(load(module).values())
                    .as(module)
                    .noneMatch(it -> jargon.matcher(it.toString()).find());
        }
    }

    @Test
    void templatesHoldNoWordsOfTheirOwn() throws IOException {
        for (Path file : sources()) {
            if (file.toString().endsWith(".jte")) {
                assertThat(literalText(Files.readString(file))).as("%s", file).isEmpty();
            }
        }
    }

    @Test
    void seesAWordInATemplate() {
        assertThat(literalText("<h1>Licenties</h1>")).isNotEmpty();
        assertThat(literalText("<h1>${page.text(\"x\")}</h1>")).isEmpty();
    }

    /** The name of the product is the same in every language. */
    private static List<String> literalText(String template) {
        return LITERAL_TEXT
                .matcher(template.replaceAll("<script[^>]*>|@import.*|@param.*|!\\{[^\n]*", ""))
                .results()
                .map(it -> it.group())
                .filter(it -> !it.replace("–", "").strip().matches("> ?Startklaar ?<"))
                .toList();
    }

    /** Some keys are put together; then how they begin is in the source. */
    private static boolean isUsed(String key, String sources) {
        if (sources.contains('"' + key + '"')
                || sources.contains('"' + key.replaceAll("[0-9]+$", "") + '"')) {
            return true;
        }
        for (int dot = key.lastIndexOf('.');
                dot > key.indexOf('.');
                dot = key.lastIndexOf('.', dot - 1)) {
            if (sources.contains('"' + key.substring(0, dot + 1) + '"')
                    || sources.contains('"' + key.substring(0, dot) + '"')) {
                return true;
            }
        }
        return sources.contains('"' + key.substring(0, key.indexOf('.') + 1) + '"');
    }

    /** What ends in a dash is put together of a way to do it. */
    private static boolean isField(String field, NavigableSet<String> known) {
        var key = "staff.field." + field;
        return known.contains(key)
                || field.endsWith("-") && known.stream().anyMatch(it -> it.startsWith(key));
    }

    /** A whole key, or the beginning of keys that are put together. */
    private static boolean isKnown(String used, TreeSet<String> known) {
        var next = known.ceiling(used);
        return next != null
                && next.startsWith(used)
                && (next.equals(used) || next.substring(used.length()).matches("[0-9.].*"));
    }

    private static Set<String> usedKeys() throws IOException {
        var pattern =
                Pattern.compile(
                        "\"((?:"
                                + String.join("|", modules())
                                + ")\\.[a-zA-Z0-9_.-]*[a-zA-Z0-9_-])\"");
        var used = new TreeSet<String>();
        for (Path file : sources()) {
            if (!file.toString().matches(".*(Tables|RowKind).java")) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(it -> it.group(1))
                        .filter(it -> !it.endsWith(".jte"))
                        .forEach(used::add);
            }
        }
        return used;
    }

    /** What is named in the statement that notes a deed, and what comes from further away. */
    private static Set<String> notedFields() throws IOException {
        var noted = new TreeSet<String>();
        for (Path file : sources()) {
            var source = Files.readString(file);
            NOTED.matcher(source)
                    .results()
                    .flatMap(it -> FIELD.matcher(it.group()).results())
                    .forEach(it -> noted.add(it.group(1)));
            if (file.endsWith("School.java") || file.endsWith("Colleagues.java")) {
                DIFFERENCE.matcher(source).results().forEach(it -> noted.add(it.group(1)));
            }
            if (file.endsWith("RowKind.java")) {
                ROW_KIND.matcher(source)
                        .results()
                        .forEach(it -> noted.add(it.group(1).toLowerCase(Locale.ROOT)));
            }
        }
        return noted;
    }

    private static List<String> modules() throws IOException {
        return files().stream().filter(it -> !it.contains("_")).toList();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(WORDS)) {
            return files.map(it -> it.getFileName().toString().replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    private static NavigableSet<String> keys(String file) throws IOException {
        return load(file).stringPropertyNames().stream().collect(toCollection(TreeSet::new));
    }

    private static Properties load(String file) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(file + ".properties"))) {
            words.load(reader);
        }
        return words;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(it -> it.toString().matches(".*\\.(java|jte)")).toList();
        }
    }
}

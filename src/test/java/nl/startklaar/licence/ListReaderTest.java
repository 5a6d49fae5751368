package nl.startklaar.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.catalogue.Assortment;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.web.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListReaderTest {

    private static final Publisher LANTAARN = publisher("lantaarn", "Uitgeverij De Lantaarn");
    private static final Publisher KOMPAS = publisher("kompas", "Kompas");
    private static final TeachingMethod GETALLEN = method(LANTAARN, "getallen", "Getallen");
    private static final Assortment OFFER =
            new Assortment(
                    List.of(LANTAARN, KOMPAS),
                    List.of(
                            GETALLEN,
                            method(LANTAARN, "taal", "Taal"),
                            method(KOMPAS, "taal", "Taal")),
                    List.of(product(GETALLEN, "getallen-5", "Getallen 5 leerlingsoftware", "5")));
    private static final String HEADS =
            "Uitgever;Methode;Product/leerjaar;Soort;Aantal;Ingang;Einde;Kenmerk";
    private static final String GOOD =
            "Uitgeverij De Lantaarn;Getallen;5;per leerling;25;1-8-2026;31-7-2027;AB-1";

    @Test
    void readsALicence() throws Exception {
        assertThat(licence(GOOD))
                .isEqualTo(
                        new ListedLicence(
                                GETALLEN.id(),
                                Optional.of("5"),
                                ContractKind.PER_CHILD,
                                Optional.of(25),
                                LocalDate.of(2026, 8, 1),
                                Optional.of(LocalDate.of(2027, 7, 31)),
                                "AB-1"));
    }

    @Test
    void readsHeadsInAnyOrderUnderATitleAndInOtherWords() throws Exception {
        var read =
                read(
                        "Licenties van De Boom",
                        "Bestelnummer;INGANGSDATUM;Jaargroep;Aantal plaatsen;Contract-soort;Titel;Uitgeverij",
                        "AB-1;2026-08-01;groep 05;25;leerling;getallen;lantaarn");

        assertThat(read.getFirst().line()).isEqualTo(3);
        assertThat(read.getFirst().licence()).contains(licence(GOOD));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "05, 5",
        "groep 5, 5",
        "Leerjaar 5, 5",
        "getallen-5, 5",
        "Getallen 5 (leerlingsoftware), 5",
        "alle, ''",
        "Alle leerjaren, ''",
        "'', ''"
    })
    void readsALevelByItsNumberOrByTheProductOfIt(String said, String level) throws Exception {
        assertThat(licence(GOOD.replace(";5;", ";" + said + ";")).yearGroup().orElse(""))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "jaarcontract, ''",
        "afgekocht, ''",
        "per leerling, 2027-07-31",
        "pakket, 2027-07-31"
    })
    void fillsInWhenALicenceEndsByItself(String kind, String lastDay) throws Exception {
        var row = GOOD.replace("per leerling", kind).replace("31-7-2027", "");

        assertThat(licence(row).lastDay().map(String::valueOf).orElse("")).isEqualTo(lastDay);
    }

    /** A list shows the end of the running year; the contract goes on until somebody ends it. */
    @Test
    void endsNoYearlyContractBecauseAListNamesADay() throws Exception {
        assertThat(licence(GOOD.replace("per leerling", "jaarcontract")).lastDay()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Uitgeverij De Lantaarn, De Fakkel, publisher, De Fakkel",
        "Getallen, Rekenrijk, method, Rekenrijk",
        "Uitgeverij De Lantaarn;Getallen, ;Taal, method-of-whom, Taal",
        ";5;, ;zeven;, level, zeven",
        "per leerling, per ongeluk, kind, per ongeluk",
        ";25;, ;-1;, seats, -1",
        ";25;, ;2.5;, seats, 2.5",
        ";25;, ;9999999;, seats, 9999999",
        ";25;, ;;, seats-missing, ''",
        "1-8-2026, '', first-day, ''",
        "1-8-2026, 31-6-2026, day, 31-6-2026",
        "1-8-2026, 8/13/2026, day, 8/13/2026",
        "31-7-2027, 31-7-2026, last-day, 31-7-2026",
    })
    void saysOfAWrongRowWhatIsWrongAndWhatToWrite(
            String from, String to, String key, String argument) throws Exception {
        var read = read(HEADS, GOOD, GOOD.replace(from, to));

        assertThat(read.get(0).licence()).isPresent();
        assertThat(read.get(1).wrong())
                .contains(
                        new ListLine.Wrong(
                                3,
                                Sentence.of("licence.list.wrong." + key, argument),
                                Sentence.of("licence.list.remedy." + key)));
    }

    @Test
    void takesNoReferenceThatIsTooLong() throws Exception {
        assertThat(read(HEADS, GOOD + "x".repeat(200)).getFirst().wrong()).isPresent();
        assertThat(read(HEADS, GOOD + "x".repeat(196)).getFirst().licence()).isPresent();
    }

    @Test
    void refusesAListWithoutHeads() {
        assertThatThrownBy(() -> read(GOOD)).isInstanceOf(UnreadableList.class);
        assertThatThrownBy(() -> read()).isInstanceOf(UnreadableList.class);
    }

    private static ListedLicence licence(String row) throws UnreadableList {
        var read = read(HEADS, row).getFirst();
        assertThat(read.wrong()).isEmpty();
        return read.licence().orElseThrow();
    }

    private static List<ListReader.Read> read(String... lines) throws UnreadableList {
        var rows = new ArrayList<ListCells>();
        for (int i = 0; i < lines.length; i++) {
            rows.add(ListBounds.cells(i + 1, List.of(lines[i].split(";", -1))));
        }
        return ListReader.read(rows, OFFER);
    }

    private static Publisher publisher(String code, String name) {
        return new Publisher(
                UUID.randomUUID(),
                code,
                name,
                Publisher.RosterBy.LINK,
                MonthDay.of(6, 30),
                false,
                Set.of(),
                "",
                "",
                "",
                "",
                true);
    }

    private static TeachingMethod method(Publisher publisher, String code, String name) {
        return new TeachingMethod(UUID.randomUUID(), publisher.id(), code, name, "rekenen", true);
    }

    private static Product product(TeachingMethod method, String code, String name, String level) {
        return new Product(
                UUID.randomUUID(),
                method.id(),
                code,
                name,
                Optional.of(level),
                Product.Audience.PUPIL,
                Product.Opens.INSIDE,
                "",
                "",
                "",
                true);
    }
}

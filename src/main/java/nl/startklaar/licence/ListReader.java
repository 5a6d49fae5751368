package nl.startklaar.licence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.catalogue.Assortment;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.kernel.YearGroup;
import nl.startklaar.licence.ListLine.Wrong;
import nl.startklaar.licence.UnreadableList.Reason;
import nl.startklaar.web.Sentence;

/** Makes licences of the rows of a list, and says of every other row what is wrong with it. */
final class ListReader {

    /** A row, read: a licence, or what is wrong. */
    record Read(int line, Optional<ListedLicence> licence, Optional<Wrong> wrong) {}

    /** A row of which nothing can be made. */
    private static final class WrongRow extends Exception {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final String argument;

        WrongRow(String key, String argument) {
            super(key);
            this.key = key;
            this.argument = argument;
        }
    }

    private static final int HEADS_WITHIN = 20;
    private static final int MOST_SEATS = 100_000;

    private static final List<DateTimeFormatter> DAYS =
            Stream.of("uuuu-MM-dd", "d-M-uuuu", "d/M/uuuu", "d.M.uuuu")
                    .map(DateTimeFormatter::ofPattern)
                    .map(it -> it.withResolverStyle(ResolverStyle.STRICT))
                    .toList();

    private final Assortment offer;
    private final Map<ListColumn, Integer> places;

    private ListReader(Assortment offer, Map<ListColumn, Integer> places) {
        this.offer = offer;
        this.places = places;
    }

    static List<Read> read(List<ListCells> rows, Assortment offer) throws UnreadableList {
        for (int i = 0; i < Math.min(rows.size(), HEADS_WITHIN); i++) {
            var places = ListColumn.places(rows.get(i));
            if (places.isPresent()) {
                return new ListReader(offer, places.get())
                        .readAll(rows.subList(i + 1, rows.size()));
            }
        }
        throw new UnreadableList(Reason.NO_HEADS);
    }

    private List<Read> readAll(List<ListCells> rows) {
        var read = new ArrayList<Read>();
        for (ListCells row : rows) {
            if (!row.isBlank()) {
                read.add(read(row));
            }
        }
        return read;
    }

    private Read read(ListCells row) {
        try {
            return new Read(row.line(), Optional.of(licence(row)), Optional.empty());
        } catch (WrongRow it) {
            var wrong =
                    new Wrong(
                            row.line(),
                            Sentence.of("licence.list.wrong." + it.key, it.argument),
                            Sentence.of("licence.list.remedy." + it.key));
            return new Read(row.line(), Optional.empty(), Optional.of(wrong));
        }
    }

    private ListedLicence licence(ListCells row) throws WrongRow {
        var method = method(row);
        var kind = kind(cell(row, ListColumn.KIND));
        var firstDay =
                day(cell(row, ListColumn.FIRST_DAY))
                        .orElseThrow(() -> new WrongRow("first-day", ""));
        var lastDay = lastDay(kind, firstDay, day(cell(row, ListColumn.LAST_DAY)));
        if (lastDay.filter(firstDay::isAfter).isPresent()) {
            throw new WrongRow("last-day", cell(row, ListColumn.LAST_DAY));
        }
        var seats = seats(cell(row, ListColumn.SEATS));
        if (seats.isEmpty() && kind == ContractKind.PER_CHILD) {
            throw new WrongRow("seats-missing", "");
        }
        return new ListedLicence(
                method.id(),
                yearGroup(row, method),
                kind,
                seats,
                firstDay,
                lastDay,
                cell(row, ListColumn.REFERENCE));
    }

    private String cell(ListCells row, ListColumn column) throws WrongRow {
        var value = row.get(places.getOrDefault(column, -1));
        if (value.length() > ListBounds.LONGEST_CELL) {
            throw new WrongRow("too-long", column.head());
        }
        return value;
    }

    /** Without a column for publishers a method's name has to say enough. */
    private TeachingMethod method(ListCells row) throws WrongRow {
        var name = cell(row, ListColumn.METHOD);
        var publisher = cell(row, ListColumn.PUBLISHER);
        var publishers =
                offer.publishers().stream()
                        .filter(it ->
                                publisher.isEmpty() || isCalled(publisher, it.code(), it.name()))
                        .map(Publisher::id)
                        .toList();
        if (publishers.isEmpty()) {
            throw new WrongRow("publisher", publisher);
        }
        var found =
                offer.methods().stream()
                        .filter(it -> publishers.contains(it.publisher()))
                        .filter(it -> isCalled(name, it.code(), it.name()))
                        .toList();
        if (found.size() > 1) {
            throw new WrongRow("method-of-whom", name);
        }
        return found.stream().findFirst().orElseThrow(() -> new WrongRow("method", name));
    }

    static boolean isCalled(String said, String code, String name) {
        var letters = ListColumn.letters(said);
        return letters.equals(ListColumn.letters(code)) || letters.equals(ListColumn.letters(name));
    }

    /** A number, "groep 5", or the name of a product that is for one year group. */
    private Optional<String> yearGroup(ListCells row, TeachingMethod method) throws WrongRow {
        var level = cell(row, ListColumn.LEVEL);
        var said = level.isEmpty() ? cell(row, ListColumn.PRODUCT) : level;
        var letters = ListColumn.letters(said);
        if (letters.isEmpty() || letters.matches("alle(?:s|leerjaren|groepen|jaargroepen)?")) {
            return Optional.empty();
        }
        var number = letters.replaceFirst("^(?:leerjaar|jaargroep|groep|jaar)0*", "");
        if (number.matches("0?[1-8]")) {
            return Optional.of(number.substring(number.length() - 1));
        }
        if (YearGroup.find(said).isPresent()) {
            return Optional.of(said);
        }
        var product =
                offer.products().stream()
                        .filter(it -> it.method().equals(method.id()))
                        .filter(it -> isCalled(said, it.code(), it.name()))
                        .findFirst();
        return product.orElseThrow(() -> new WrongRow("level", said)).yearGroup();
    }

    private static ContractKind kind(String said) throws WrongRow {
        return switch (ListColumn.letters(said)) {
            case "jaarcontract", "jaar", "perjaar", "jaarlicentie", "abonnement", "groep" ->
                    ContractKind.YEARLY;
            case "afgekocht", "afkoop", "eenmalig" -> ContractKind.BOUGHT_OFF;
            case "perleerling", "leerling", "perkind", "kind", "leerlinglicentie" ->
                    ContractKind.PER_CHILD;
            case "pakket", "inpakket", "package" -> ContractKind.PACKAGE;
            default -> throw new WrongRow("kind", said);
        };
    }

    private static Optional<Integer> seats(String said) throws WrongRow {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var digits = said.replaceAll("[. ](?=[0-9]{3}(?![0-9]))", "");
        if (!digits.matches("[0-9]{1,6}") || Integer.parseInt(digits) > MOST_SEATS) {
            throw new WrongRow("seats", said);
        }
        return Optional.of(Integer.valueOf(digits));
    }

    /** What ends by itself does so with its school year, when the list does not say it. */
    private static Optional<LocalDate> lastDay(
            ContractKind kind, LocalDate firstDay, Optional<LocalDate> said) {
        return switch (kind) {
            case YEARLY -> Optional.empty();
            case BOUGHT_OFF -> said;
            case PER_CHILD, PACKAGE ->
                    said.or(() -> Optional.of(SchoolYear.of(firstDay).lastDay()));
        };
    }

    private static Optional<LocalDate> day(String said) throws WrongRow {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        for (DateTimeFormatter it : DAYS) {
            try {
                var day = LocalDate.parse(said, it);
                if (day.getYear() >= 2000 && day.getYear() < 2100) {
                    return Optional.of(day);
                }
            } catch (DateTimeParseException otherwise) {
                continue;
            }
        }
        throw new WrongRow("day", said);
    }
}

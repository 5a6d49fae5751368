package nl.startklaar.licence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.startklaar.kernel.YearGroup;
import nl.startklaar.licence.NewContract.Part;
import nl.startklaar.web.Form;

/** What somebody typed about a contract, read into one. */
record ContractForm(Form form, Shelf shelf) {

    static final List<String> YEAR_GROUPS = List.of("1", "2", "3", "4", "5", "6", "7", "8");

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;
    private static final int MOST_SEATS = 5_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    /** Empty when something is missing or wrong; the form then says what. */
    Optional<NewContract> read() {
        var method = method();
        var kind = choose(ContractKind.class, "soort", "licence.form.no-kind");
        var channel = choose(Channel.class, "kanaal", "licence.form.no-channel");
        form.limit("leverancier").limit("kenmerk");
        if (channel.filter(it -> it == Channel.SUPPLIER).isPresent()) {
            form.require("leverancier", "licence.form.no-supplier");
        }
        var first = form.require("start", "licence.form.no-start").day("start");
        first.filter(it -> it.getYear() < EARLIEST || it.getYear() > LATEST)
                .ifPresent(_ -> form.refuse("start", "web.form.no-day"));
        var until = form.day("eind");
        if (until.isPresent() && first.isPresent() && until.get().isBefore(first.get())) {
            form.refuse("eind", "licence.form.ends-before");
        }
        var parts = parts(kind);
        return form.isRefused()
                ? Optional.empty()
                : Optional.of(
                        new NewContract(
                                method.orElseThrow(),
                                kind.orElseThrow(),
                                channel.orElseThrow(),
                                form.value("leverancier"),
                                form.value("kenmerk"),
                                first.orElseThrow(),
                                until,
                                parts));
    }

    private Optional<UUID> method() {
        var method =
                form.id("methode")
                        .filter(id ->
                                shelf.methods().stream()
                                        .anyMatch(it -> it.id().equals(id) && it.offered()));
        if (method.isEmpty()) {
            form.refuse("methode", "licence.form.no-method");
        }
        return method;
    }

    private <E extends Enum<E>> Optional<E> choose(Class<E> kinds, String field, String words) {
        var chosen =
                Arrays.stream(kinds.getEnumConstants())
                        .filter(it -> it.name().equals(form.value(field)))
                        .findFirst();
        if (chosen.isEmpty()) {
            form.refuse(field, words);
        }
        return chosen;
    }

    /** One for each year group that is ticked or has a number; without any, one for all of them. */
    private List<Part> parts(Optional<ContractKind> kind) {
        var parts = new ArrayList<Part>();
        for (String it : YEAR_GROUPS) {
            var seats = seats("plaatsen-" + it);
            if (form.isTicked("jaargroep-" + it) || seats.isPresent()) {
                parts.add(new Part(Optional.of(new YearGroup(it).code()), seats));
            }
        }
        if (parts.isEmpty()) {
            parts.add(new Part(Optional.empty(), seats("plaatsen")));
        }
        if (kind.filter(it -> it == ContractKind.PER_CHILD).isPresent()) {
            parts.stream()
                    .filter(it -> it.seats().isEmpty())
                    .findFirst()
                    .ifPresent(it ->
                            form.refuse(
                                    it.yearGroup()
                                            .map(code -> "plaatsen-" + code)
                                            .orElse("plaatsen"),
                                    "licence.form.no-seats"));
        }
        return parts;
    }

    private Optional<Integer> seats(String field) {
        var typed = form.value(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var seats =
                Optional.of(typed)
                        .filter(it -> NUMBER.matcher(it).matches())
                        .map(Integer::valueOf)
                        .filter(it -> it > 0 && it <= MOST_SEATS);
        if (seats.isEmpty()) {
            form.refuse(field, "licence.form.no-number", MOST_SEATS);
        }
        return seats;
    }
}

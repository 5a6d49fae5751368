package nl.startklaar.ops;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.licence.Channel;
import nl.startklaar.licence.Contract;
import nl.startklaar.licence.ContractKind;
import nl.startklaar.licence.Contracts;
import nl.startklaar.licence.Intention;
import nl.startklaar.licence.Intention.Answer;
import nl.startklaar.licence.Intentions;
import nl.startklaar.licence.NewContract;
import nl.startklaar.licence.NewContract.Part;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * What the practice schools bought: one contract of each kind, one that was ended in June for a new
 * version, and too few places for spelling, to be found by whoever practises.
 */
@Component
@ConditionalOnBooleanProperty("startklaar.practice")
class PracticeContracts {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate IN_JUNE = LocalDate.of(2026, 6, 12);
    private static final LocalDate THIS_YEAR = YEAR.firstDay();
    private static final LocalDate LAST_YEAR = THIS_YEAR.minusYears(1);
    private static final LocalDate LONG_AGO = THIS_YEAR.minusYears(3);
    private static final LocalDate BOUGHT_UNTIL = LocalDate.of(2029, 7, 31);

    private final Contracts contracts;
    private final Intentions intentions;
    private final Catalogue catalogue;
    private final PracticeDay day;

    PracticeContracts(
            Contracts contracts, Intentions intentions, Catalogue catalogue, PracticeDay day) {
        this.contracts = contracts;
        this.intentions = intentions;
        this.catalogue = catalogue;
        this.day = day;
    }

    /** Makes what is not there yet; what somebody did in the meantime stays. */
    void open(SchoolId school) {
        var old = method("zwaluw", "rekenspoor-3");
        var successor = method("zwaluw", "rekenspoor-4");
        var language = method("zwaluw", "taalveer");
        var spelling = method("hazelaar", "spelbos");
        var infants = method("hazelaar", "kleuterhoek");
        var world = method("kompas", "windroos");
        day.itIs(IN_JUNE);
        yearly(school, old, LONG_AGO, Channel.SUPPLIER).ifPresent(it -> contracts.end(school, it));
        yearly(school, successor, THIS_YEAR, Channel.SUPPLIER);
        yearly(school, language, LONG_AGO, Channel.MAIL);
        add(school, perChild(spelling, LAST_YEAR));
        add(school, perChild(spelling, THIS_YEAR));
        add(school, aPackage(infants, LAST_YEAR));
        add(school, aPackage(infants, THIS_YEAR));
        add(
                school,
                contract(world, ContractKind.BOUGHT_OFF, Channel.OWN, LONG_AGO, List.of(Part.ALL)));
        say(school, new Intention(old, Answer.NEW_VERSION, Optional.of(successor)));
        List.of(language, spelling, infants, world)
                .forEach(it -> say(school, new Intention(it, Answer.STAYS, Optional.empty())));
        day.itIsToday();
    }

    private UUID method(String publisher, String code) {
        return catalogue.findMethod(publisher, code).orElseThrow().id();
    }

    private Optional<UUID> yearly(
            SchoolId school, UUID method, LocalDate firstDay, Channel channel) {
        return add(
                school,
                contract(method, ContractKind.YEARLY, channel, firstDay, List.of(Part.ALL)));
    }

    private static NewContract aPackage(UUID method, LocalDate firstDay) {
        return contract(method, ContractKind.PACKAGE, Channel.OWN, firstDay, List.of(Part.ALL));
    }

    private static NewContract perChild(UUID method, LocalDate firstDay) {
        var parts =
                IntStream.rangeClosed(3, 8)
                        .mapToObj(
                                it -> new Part(Optional.of(Integer.toString(it)), Optional.of(30)))
                        .toList();
        return contract(method, ContractKind.PER_CHILD, Channel.SUPPLIER, firstDay, parts);
    }

    private static NewContract contract(
            UUID method, ContractKind kind, Channel channel, LocalDate firstDay, List<Part> parts) {
        return new NewContract(
                method,
                kind,
                channel,
                channel == Channel.SUPPLIER ? "De Boekenkar" : "",
                "",
                firstDay,
                kind == ContractKind.BOUGHT_OFF ? Optional.of(BOUGHT_UNTIL) : Optional.empty(),
                parts);
    }

    /** Empty when it is there already. */
    private Optional<UUID> add(SchoolId school, NewContract asked) {
        return contracts.list(school).stream().anyMatch(it -> isSame(it, asked))
                ? Optional.empty()
                : Optional.of(contracts.add(school, asked));
    }

    private static boolean isSame(Contract there, NewContract asked) {
        return there.method().equals(asked.method()) && there.firstDay().equals(asked.firstDay());
    }

    private void say(SchoolId school, Intention intention) {
        if (intentions.list(school, YEAR).stream()
                .noneMatch(it -> it.method().equals(intention.method()))) {
            intentions.say(school, YEAR, intention);
        }
    }
}

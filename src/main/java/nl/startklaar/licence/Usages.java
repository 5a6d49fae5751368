package nl.startklaar.licence;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many places are used, and how many will be needed. It counts; it never refuses anybody. */
@Service
public class Usages {

    /** Whose licences: of a method, and of one level or of all. */
    private record Pool(UUID method, Optional<String> yearGroup) {}

    private final UsageBoard board;
    private final Contracts contracts;
    private final Intentions intentions;
    private final Catalogue catalogue;

    Usages(UsageBoard board, Contracts contracts, Intentions intentions, Catalogue catalogue) {
        this.board = board;
        this.contracts = contracts;
        this.intentions = intentions;
        this.catalogue = catalogue;
    }

    /**
     * Of every method and level of which the school has a licence in the school year of this day.
     */
    @Transactional(readOnly = true)
    public List<Usage> list(SchoolId school, LocalDate day) {
        var year = SchoolYear.of(day);
        var licences = licences(school).stream().filter(it -> isIn(year, it)).toList();
        var held =
                board.listHeld(school, day).stream()
                        .collect(groupingBy(HeldSeat::licence, counting()));
        var steps =
                board.listSteps(school, year).stream()
                        .collect(groupingBy(it -> new Pool(it.method(), it.yearGroup())));
        return licences.stream()
                .collect(groupingBy(it -> new Pool(it.method(), it.yearGroup())))
                .entrySet()
                .stream()
                .map(it -> usage(it.getKey(), it.getValue(), steps, held))
                .sorted(inOrder())
                .toList();
    }

    /** Of the next school year, or of one that has just begun, as soon as its roster is there. */
    @Transactional(readOnly = true)
    public Forecast forecast(SchoolId school, SchoolYear year, LocalDate today) {
        var day = today.isBefore(year.firstDay()) ? year.firstDay() : today;
        var sizes = board.listYearGroups(school, year, day);
        boolean isMovedUp = sizes.isEmpty();
        var basis =
                new Forecast.Basis(
                        year,
                        isMovedUp
                                ? Forecast.movedUp(board.listYearGroups(school, before(year), day))
                                : sizes.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        YearGroupSize::yearGroup,
                                                        YearGroupSize::pupils)),
                        licences(school),
                        intentions.list(school, year),
                        board.listUsedLevels(school, year),
                        offered());
        return Forecast.of(basis, isMovedUp);
    }

    /** Who holds a seat on a day. */
    @Transactional(readOnly = true)
    List<HeldSeat> listHeld(SchoolId school, LocalDate day) {
        return board.listHeld(school, day);
    }

    /** Whose seat was released by hand, and not given back. */
    @Transactional(readOnly = true)
    List<HeldSeat> listReleased(SchoolId school, LocalDate day) {
        return board.listReleased(school, day);
    }

    private List<Licence> licences(SchoolId school) {
        return contracts.list(school).stream().flatMap(it -> it.licences().stream()).toList();
    }

    private List<UsedLevel> offered() {
        return catalogue.listLevels().entrySet().stream()
                .flatMap(it ->
                        it.getValue().stream().map(level -> new UsedLevel(it.getKey(), level)))
                .toList();
    }

    private static SchoolYear before(SchoolYear year) {
        return new SchoolYear(year.startYear() - 1);
    }

    private static boolean isIn(SchoolYear year, Licence licence) {
        return !licence.firstDay().isAfter(year.lastDay())
                && licence.lastDay().filter(year.firstDay()::isAfter).isEmpty();
    }

    private static Usage usage(
            Pool pool,
            List<Licence> licences,
            Map<Pool, List<UsageStep>> steps,
            Map<UUID, Long> held) {
        long taken = licences.stream().mapToLong(it -> held.getOrDefault(it.id(), 0L)).sum();
        return new Usage(
                pool.method(),
                pool.yearGroup(),
                licences,
                steps.getOrDefault(pool, List.of()),
                (int) taken);
    }

    private Comparator<Usage> inOrder() {
        var methods = catalogue.listMethods().stream().map(it -> it.id()).toList();
        return Comparator.comparingInt((Usage it) -> methods.indexOf(it.method()))
                .thenComparing(Usage::yearGroup, Forecast.yearGroups());
    }
}

package nl.startklaar.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.startklaar.access.FactRow.AtGroup;
import nl.startklaar.access.FactRow.Combined;
import nl.startklaar.access.FactRow.Departed;
import nl.startklaar.access.FactRow.Employed;
import nl.startklaar.access.FactRow.Licensed;
import nl.startklaar.access.FactRow.Linked;
import nl.startklaar.access.FactRow.Offered;
import nl.startklaar.access.FactRow.Placed;
import nl.startklaar.access.FactRow.Seated;
import nl.startklaar.access.FactRow.Switched;
import nl.startklaar.access.Facts.Period;
import nl.startklaar.catalogue.Product.Audience;

/**
 * A school that is small enough for everything to meet everything: few people, few levels, and all
 * days within a week of each other, so that boundaries are hit all the time.
 */
final class RandomSchool {

    static final LocalDate MIDDLE = LocalDate.of(2026, 9, 7);

    private static final List<String> LEVELS = List.of("4", "5");
    private static final List<String> CODES =
            List.of("LRK", "LRK", "STA", "IB", "ICT", "DIR", "OWA", "VAK", "OUD", "XYZ");

    private final Random random;
    private final List<UUID> groups;
    private final List<UUID> methods;
    private final List<UUID> publishers;
    private final List<UUID> licences;

    final List<UUID> pupils;
    final List<UUID> staff;
    final List<FactRow> rows = new ArrayList<>();

    RandomSchool(Random random) {
        this.random = random;
        groups = ids(3);
        methods = ids(2);
        publishers = ids(2);
        licences = ids(4);
        pupils = ids(5);
        staff = ids(4);
        pupils.forEach(this::addPupil);
        staff.forEach(this::addMember);
        addMany(6, this::link);
        licences.forEach(it -> rows.add(licence(it)));
        addMany(4, this::seat);
        addMany(3, () -> new Switched(any(publishers), chance(0.4) ? Period.ALWAYS : period()));
        addProducts();
    }

    List<Offered> products() {
        return rows.stream().filter(Offered.class::isInstance).map(Offered.class::cast).toList();
    }

    private List<UUID> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new UUID(random.nextLong(), random.nextLong()))
                .toList();
    }

    private void addMany(int most, Supplier<FactRow> row) {
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            rows.add(row.get());
        }
    }

    private void addPupil(UUID pupil) {
        if (chance(0.9)) {
            rows.add(
                    new Placed(
                            pupil,
                            maybe(0.85, any(groups)),
                            any(LEVELS),
                            chance(0.6) ? Period.ALWAYS : period()));
        }
        if (chance(0.3)) {
            rows.add(new Combined(pupil, any(groups)));
        }
        addDeparture(pupil);
    }

    private void addMember(UUID member) {
        if (chance(0.8)) {
            rows.add(new Employed(member, codes(), until(0.2)));
        }
        for (UUID group : groups) {
            if (chance(0.35)) {
                var codes = chance(0.5) ? List.<String>of() : codes();
                rows.add(new AtGroup(member, group, codes, until(0.2)));
            }
        }
        addDeparture(member);
    }

    private void addDeparture(UUID person) {
        if (chance(0.15)) {
            rows.add(new Departed(person, day()));
        }
    }

    private Linked link() {
        boolean toGroup = chance(0.7);
        return new Linked(
                any(methods),
                toGroup,
                any(toGroup ? groups : pupils),
                any(LEVELS),
                toGroup ? maybe(0.4, any(LEVELS)) : Optional.empty(),
                period());
    }

    private Licensed licence(UUID id) {
        return new Licensed(
                id,
                any(methods),
                chance(0.4),
                maybe(0.5, any(LEVELS)),
                chance(0.7) ? MIDDLE.minusDays(30) : day(),
                maybe(0.6, day()),
                maybe(0.6, MIDDLE.plusDays(random.nextInt(4))));
    }

    private Seated seat() {
        return new Seated(any(licences), any(pupils), period());
    }

    private void addProducts() {
        for (UUID method : methods) {
            for (Audience audience : Audience.values()) {
                rows.add(
                        new Offered(
                                new UUID(random.nextLong(), random.nextLong()),
                                method,
                                any(publishers),
                                audience,
                                maybe(0.7, any(LEVELS)),
                                false));
            }
        }
    }

    private List<String> codes() {
        return random.ints(random.nextInt(3), 0, CODES.size()).mapToObj(CODES::get).toList();
    }

    private Period period() {
        return new Period(maybe(0.5, day()), maybe(0.4, day()));
    }

    private Period until(double chance) {
        return new Period(Optional.empty(), maybe(chance, day()));
    }

    private LocalDate day() {
        return MIDDLE.plusDays(random.nextInt(-3, 4));
    }

    private <T> Optional<T> maybe(double chance, T it) {
        return chance(chance) ? Optional.of(it) : Optional.empty();
    }

    private boolean chance(double chance) {
        return random.nextDouble() < chance;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

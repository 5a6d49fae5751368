package nl.startklaar.bench;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolYear;

/**
 * A country of schools that do not exist. The same seed makes the same country, and each school can
 * be made by itself: nothing of it has to be remembered.
 */
public final class Country {

    /** The Netherlands. */
    public static final int ALL_SCHOOLS = 6_500;

    /** Codes that begin with 99 belong to no school: two letters, and ten locations. */
    public static final int MOST_SCHOOLS = 26 * 26 * 10;

    private static final int LETTERS = 26;
    private static final int FIRST_AGE = 4;
    private static final int DAYS = 365;

    private final long seed;
    private final SchoolYear year;

    Country(long seed, SchoolYear year) {
        this.seed = seed;
        this.year = year;
    }

    static Brin brin(int index) {
        if (index < 0 || index >= MOST_SCHOOLS) {
            throw new IllegalArgumentException("There is no code for school " + index);
        }
        int letters = index % (LETTERS * LETTERS);
        return new Brin(
                "99%c%c%02d"
                        .formatted(
                                'A' + letters / LETTERS,
                                'A' + letters % LETTERS,
                                index / (LETTERS * LETTERS)));
    }

    /** The school as it is in this turn of its life. */
    MadeSchool school(int index, Turn turn) {
        var school = first(index);
        return switch (turn) {
            case FIRST, SAME_BYTES, UNCHANGED -> school;
            case CHANGED -> changed(school);
            case AUGUST -> Later.nextYear(changed(school), random(index, Turn.AUGUST));
        };
    }

    private MadeSchool changed(MadeSchool school) {
        return Later.changed(school, random(school.index(), Turn.CHANGED));
    }

    private SplittableRandom random(int index, Turn turn) {
        return new SplittableRandom(
                seed * 31 + (long) index * Turn.values().length + turn.ordinal());
    }

    private MadeSchool first(int index) {
        var random = random(index, Turn.FIRST);
        int size = SchoolSizes.of(index);
        var groups = MadeGroups.of(size);
        var seats = new Seats(groups);
        var pupils = new ArrayList<MadePupil>(size);
        for (int it = 0; it < size; it++) {
            int yearGroup = 1 + it * MadeGroups.YEAR_GROUPS / size;
            pupils.add(pupil(it + 1, yearGroup, seats.next(yearGroup), year, random));
        }
        return new MadeSchool(
                index, brin(index), year, groups, pupils, Teachers.of(size, groups.size(), random));
    }

    static MadePupil pupil(
            int number, int yearGroup, int group, SchoolYear year, SplittableRandom random) {
        var youngest = LocalDate.of(year.startYear() - FIRST_AGE - yearGroup, Month.OCTOBER, 1);
        return new MadePupil(
                number,
                InventedNames.name(random),
                youngest.plusDays(random.nextInt(DAYS)),
                yearGroup,
                group);
    }

    /** 128 digits of nobody, always the same for the same person. */
    String eckId(int school, String key) {
        var random = new SplittableRandom(seed ^ ((long) school << 32) ^ key.hashCode());
        var digits = new StringBuilder("https://ketenid.nl/pilot/");
        IntStream.range(0, 8).forEach(_ -> digits.append(hex(random.nextLong())));
        return digits.toString();
    }

    private static String hex(long bits) {
        var digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }

    static List<Integer> indexes(int schools) {
        return IntStream.range(0, schools).boxed().toList();
    }
}

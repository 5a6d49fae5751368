package nl.startklaar.place;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.keys.Seals;
import nl.startklaar.web.Formats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was seen of a school: counted here, written by {@link KeepSeen}. */
@Service
class SeenThere {

    /** A device that is hashed for one purpose cannot be compared with another. */
    private static final String DEVICE = "place-device";

    private static final String PERSON = "place-person";

    private static final int KEPT_DAYS = 30;

    /** Today and the six days before it: every weekday once. */
    private static final int WEEK_BEFORE = 6;

    private static final LocalTime OPENS = LocalTime.of(7, 30);
    private static final LocalTime CLOSES = LocalTime.of(16, 30);

    private final Sightings sightings;
    private final KeepSeen keep;
    private final SeenStore store;
    private final Seals seals;
    private final Clock clock;
    private final SchoolDay day;

    SeenThere(
            Sightings sightings,
            KeepSeen keep,
            SeenStore store,
            Seals seals,
            Clock clock,
            SchoolDay day) {
        this.sightings = sightings;
        this.keep = keep;
        this.store = store;
        this.seals = seals;
        this.clock = clock;
        this.day = day;
    }

    static LocalDate kept(LocalDate today) {
        return today.minusDays(KEPT_DAYS);
    }

    static LocalDate thisWeek(LocalDate today) {
        return today.minusDays(WEEK_BEFORE);
    }

    void note(SchoolId school, Sighting sighting) {
        AddressRange.site(sighting.address())
                .map(site -> key(school, site, sighting))
                .ifPresent(key ->
                        sightings
                                .add(key, Tally.once(clock.instant(), visitor(sighting)))
                                .ifPresent(it -> keep.keep(key, it)));
    }

    /** Writes what waits for its minute, so that whoever looks sees everything. */
    void catchUp(SchoolId school) {
        sightings.take(it -> it.school().equals(school), clock.instant()).forEach(keep::keep);
    }

    /** Of every school. */
    void catchUp() {
        sightings.take(_ -> true, clock.instant()).forEach(keep::keep);
    }

    @Transactional(readOnly = true)
    List<UnknownAddress> listUnknown(SchoolId school) {
        return store.listUnknown(school, thisWeek(day.today()));
    }

    @Transactional
    void forget(SchoolId school) {
        store.forget(school, kept(day.today()));
    }

    private SeenKey key(SchoolId school, AddressRange site, Sighting sighting) {
        return new SeenKey(
                school, day.today(), site, sighting.who(), sighting.refused(), isInSchoolHours());
    }

    /** The clock and not the school's day: in practice the day can be another, the hour is real. */
    private boolean isInSchoolHours() {
        var now = clock.instant().atZone(Formats.AMSTERDAM);
        boolean isWeekend =
                day.today().getDayOfWeek() == DayOfWeek.SATURDAY
                        || day.today().getDayOfWeek() == DayOfWeek.SUNDAY;
        return !isWeekend
                && !now.toLocalTime().isBefore(OPENS)
                && now.toLocalTime().isBefore(CLOSES);
    }

    private Tally.Visitor visitor(Sighting sighting) {
        return new Tally.Visitor(
                sighting.device().map(it -> seals.match(DEVICE, it)).orElse(""),
                sighting.person().map(it -> seals.match(PERSON, it.toString())).orElse(""));
    }
}

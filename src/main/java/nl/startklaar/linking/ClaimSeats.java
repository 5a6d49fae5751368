package nl.startklaar.linking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.licence.Seats;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import org.springframework.stereotype.Component;

/**
 * Takes a seat for every pupil whom a link leads to a licence per pupil, as long as there are any.
 * Nobody is refused a link for it: who finds no seat stands on the page of the seats.
 */
@Component
class ClaimSeats {

    private final Seats seats;
    private final LicensedBoard licences;
    private final Rosters rosters;
    private final SchoolDay day;

    ClaimSeats(Seats seats, LicensedBoard licences, Rosters rosters, SchoolDay day) {
        this.seats = seats;
        this.licences = licences;
        this.rosters = rosters;
        this.day = day;
    }

    /**
     * @param links those that may lead to a seat
     */
    void claim(SchoolId school, SchoolYear year, Collection<Link> links) {
        var wanted =
                listPerPupil(school, year).stream()
                        .filter(licence -> links.stream().anyMatch(it -> leadsTo(it, licence)))
                        .toList();
        if (wanted.isEmpty()) {
            return;
        }
        var roster = rosters.read(school, year);
        wanted.forEach(it -> claim(school, roster, it, links));
    }

    /** In one order for everybody, because each is locked. */
    private List<Licensed> listPerPupil(SchoolId school, SchoolYear year) {
        var today = day.today();
        return licences.list(school).stream()
                .filter(it -> it.perPupil() && it.runsIn(year))
                .filter(it -> it.lastDay().filter(today::isAfter).isEmpty())
                .sorted(Comparator.comparing(Licensed::id))
                .toList();
    }

    private void claim(
            SchoolId school, RosterState roster, Licensed licence, Collection<Link> links) {
        Set<UUID> pupils = new HashSet<>();
        links.stream()
                .filter(it -> leadsTo(it, licence))
                .forEach(it -> pupils.addAll(GroupsOfSchool.reachedBy(roster, it)));
        if (!pupils.isEmpty()) {
            seats.claimFor(school, licence.id(), pupils, firstDay(roster.year()));
        }
    }

    private LocalDate firstDay(SchoolYear year) {
        return day.today().isBefore(year.firstDay()) ? year.firstDay() : day.today();
    }

    private static boolean leadsTo(Link link, Licensed licence) {
        return link.method().equals(licence.method()) && licence.isFor(link.level());
    }
}

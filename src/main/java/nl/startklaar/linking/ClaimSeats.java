package nl.startklaar.linking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.licence.Seats;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import org.springframework.stereotype.Component;

/**
 * Takes a seat for every pupil whom a link leads to a licence per pupil, as long as there are any.
 * Nobody is refused a link for it: who finds no seat stands on the page of the seats. A link that
 * begins later takes its seats on its first day, at night.
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
        claim(school, year, () -> rosters.read(school, year), links);
    }

    /** For who has read the roster already. */
    void claim(SchoolId school, RosterState roster, Collection<Link> links) {
        claim(school, roster.year(), () -> roster, links);
    }

    private void claim(
            SchoolId school,
            SchoolYear year,
            Supplier<RosterState> roster,
            Collection<Link> links) {
        var on = day.today().isBefore(year.firstDay()) ? year.firstDay() : day.today();
        var holding = links.stream().filter(it -> it.year().equals(year) && it.holds(on)).toList();
        var wanted = listWanted(school, on, holding);
        if (wanted.isEmpty()) {
            return;
        }
        seats.lockAll(school);
        var present = GroupsOfSchool.present(roster.get(), on);
        for (Licensed licence : wanted) {
            var pupils = reachedBy(present, holding, licence);
            if (!pupils.isEmpty()) {
                seats.claimFor(school, licence.id(), present, pupils, on);
            }
        }
    }

    private List<Licensed> listWanted(SchoolId school, LocalDate on, List<Link> links) {
        return links.isEmpty()
                ? List.of()
                : licences.list(school).stream()
                        .filter(it -> it.perPupil() && it.runsIn(SchoolYear.of(on)))
                        .filter(it -> it.lastDay().filter(on::isAfter).isEmpty())
                        .filter(licence -> links.stream().anyMatch(it -> leadsTo(it, licence)))
                        .sorted(Comparator.comparing(it -> it.id().toString()))
                        .toList();
    }

    private static Set<UUID> reachedBy(RosterState present, List<Link> links, Licensed licence) {
        Set<UUID> pupils = new HashSet<>();
        links.stream()
                .filter(it -> leadsTo(it, licence))
                .forEach(it -> pupils.addAll(GroupsOfSchool.reachedBy(present, it)));
        return pupils;
    }

    private static boolean leadsTo(Link link, Licensed licence) {
        return link.method().equals(licence.method()) && licence.isFor(link.level());
    }
}

package nl.startklaar.ops;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.School;
import nl.startklaar.signin.PupilCards;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The cards that the practice schools have printed before the summer is over: of every group but
 * one, which somebody can find in the rehearsal and mend.
 */
@Component
@ConditionalOnBooleanProperty("startklaar.practice")
class PracticeCards {

    private static final SchoolYear THIS_YEAR = new SchoolYear(2026);

    /** When the groups of this year are in. */
    private static final LocalDate IN_AUGUST = LocalDate.of(2026, 8, 11);

    private static final String FORGOTTEN = "3 De Egels";

    private final Rosters rosters;
    private final PupilCards cards;
    private final PracticeDay day;

    PracticeCards(Rosters rosters, PupilCards cards, PracticeDay day) {
        this.rosters = rosters;
        this.cards = cards;
        this.day = day;
    }

    /** Makes what is not there yet; what somebody did in the meantime stays. */
    void open(School school) {
        var roster = rosters.read(school.id(), THIS_YEAR);
        var forgotten =
                roster.groups().stream()
                        .filter(it -> it.name().equals(FORGOTTEN))
                        .map(BaseGroup::id)
                        .collect(toSet());
        day.itIs(IN_AUGUST);
        cards.printMissing(
                school,
                roster.placements().stream()
                        .filter(it -> !isIn(it, forgotten))
                        .map(Placement::pupil)
                        .distinct()
                        .toList());
        day.itIsToday();
    }

    private static boolean isIn(Placement place, Set<UUID> groups) {
        return place.group() != null && groups.contains(place.group());
    }
}

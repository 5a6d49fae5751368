package nl.startklaar.intake;

import java.util.List;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.LasReading.Delta;
import nl.startklaar.las.LasReading.Full;
import nl.startklaar.las.ReadingChoice;
import nl.startklaar.las.SentFile;
import nl.startklaar.plan.RosterMirror;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.Schools;
import org.springframework.stereotype.Component;

/**
 * Reads what was sent to a school. What only tells of changes is laid over the roster as it is, so
 * that everything behind this sees a whole file.
 */
@Component
class ReadSent {

    private final Schools schools;
    private final Rosters rosters;
    private final EckIds eckIds;
    private final SchoolDay day;

    ReadSent(Schools schools, Rosters rosters, EckIds eckIds, SchoolDay day) {
        this.schools = schools;
        this.rosters = rosters;
        this.eckIds = eckIds;
        this.day = day;
    }

    Sent read(SchoolId school, List<SentFile> files, ReadingChoice choice, Sent.Sender sender) {
        var brin = schools.getSchool(school).brin();
        var sent = Sent.read(files, eckIds, choice.ofSchool(brin), sender);
        return sent.reading() instanceof Delta delta ? sent.as(whole(school, delta)) : sent;
    }

    private Full whole(SchoolId school, Delta delta) {
        var today = day.today();
        var now = rosters.read(school, SchoolYear.of(today));
        var brin = schools.getSchool(school).brin();
        var applied = delta.delta().applyTo(RosterMirror.asTheLasSaidIt(now, brin, today));
        return new Full(
                applied.file(),
                delta.format(),
                Stream.concat(delta.notes().stream(), applied.notes().stream()).toList());
    }
}

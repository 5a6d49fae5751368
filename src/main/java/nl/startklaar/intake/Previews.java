package nl.startklaar.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.las.LasReading;
import nl.startklaar.las.LasReading.Delta;
import nl.startklaar.las.LasReading.Full;
import nl.startklaar.las.LasReading.Refused;
import nl.startklaar.las.LasReading.Unclear;
import nl.startklaar.las.ReadingQuestion;
import nl.startklaar.plan.FileHeader;
import nl.startklaar.plan.FileHeader.Answer.Accepted;
import nl.startklaar.plan.FileHeader.Answer.Stopped;
import nl.startklaar.plan.KnownRoster;
import nl.startklaar.plan.Planned;
import nl.startklaar.plan.RosterPlan;
import nl.startklaar.plan.Stop;
import nl.startklaar.roster.ChangeSet;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.school.Schools;
import org.springframework.stereotype.Component;

/** Lays a file beside the roster of today. Looked at twice, it looks twice. */
@Component
class Previews {

    private final Schools schools;
    private final Rosters rosters;
    private final NamesThen namesThen;
    private final GivenAnswerStore answers;
    private final SchoolDay day;

    Previews(
            Schools schools,
            Rosters rosters,
            NamesThen namesThen,
            GivenAnswerStore answers,
            SchoolDay day) {
        this.schools = schools;
        this.rosters = rosters;
        this.namesThen = namesThen;
        this.answers = answers;
        this.day = day;
    }

    Preview of(SchoolId school, LasReading reading) {
        return switch (reading) {
            case Refused(var reason, _, int line) ->
                    Preview.stopped(new Stop.Unreadable(reason, line));
            case Unclear(var questions) -> Preview.stopped(new Stop.Unclear(options(questions)));
            case Full(var file, _, var notes) -> of(school, file).withNotes(notes);
            case Delta _ ->
                    throw new IllegalStateException("A delta is laid over the roster first");
        };
    }

    Preview of(SchoolId school, EdexmlFile file) {
        return of(school, file, false);
    }

    /** What would come in of it, if nobody may move or leave. */
    Preview additionsOnly(SchoolId school, EdexmlFile file) {
        return of(school, file, true);
    }

    private Preview of(SchoolId school, EdexmlFile file, boolean additionsOnly) {
        var brin = schools.getSchool(school).brin();
        return switch (FileHeader.read(file.school(), brin, day.today())) {
            case Stopped(var stop) -> Preview.stopped(stop);
            case Accepted(var header) -> of(school, file, header, additionsOnly);
        };
    }

    private Preview of(SchoolId school, EdexmlFile file, FileHeader header, boolean additionsOnly) {
        var years = rosters.readWithYearBefore(school, header.year());
        var now = years.now();
        var yearBefore = years.before();
        var whole =
                RosterPlan.of(
                        file,
                        header,
                        now,
                        yearBefore,
                        answers.find(school),
                        day.today(),
                        UUID::randomUUID);
        var planned = additionsOnly ? whole.additionsOnly(now) : whole;
        var compared = comparedWith(now, yearBefore);
        var rows = rows(compared, now, planned.changes());
        return new Preview(
                Optional.of(header.year()),
                Optional.of(header.referenceDay()),
                planned.changes(),
                planned.findings().stream().map(FindingLine::of).toList(),
                asked(planned, file, compared),
                planned.stop().map(StopLine::of),
                rows,
                Counts.of(planned, rows, !compared.year().equals(now.year())),
                InFile.of(planned, file));
    }

    /** A file that changes nothing has nothing to show, whatever it is laid beside. */
    private static List<DiffRow> rows(
            RosterState compared, RosterState now, List<RosterChange> changes) {
        return changes.isEmpty() ? List.of() : RosterDiff.between(compared, now.with(changes));
    }

    /** As the command line takes them; without the examples, which hold names. */
    private static List<String> options(List<ReadingQuestion> questions) {
        return questions.stream()
                .flatMap(
                        it -> it.options().stream().map(option -> it.about() + "=" + option.code()))
                .toList();
    }

    private static List<Asked> asked(Planned planned, EdexmlFile file, RosterState compared) {
        if (planned.questions().isEmpty()) {
            return List.of();
        }
        var roster = new KnownRoster(compared);
        return planned.questions().stream().map(it -> Asked.of(it, file, roster)).toList();
    }

    /**
     * What a change set has done, whatever came after it: the rosters before and after it are made
     * of its own rows.
     *
     * @param firstOfYear whether it was looked at beside the school year before, and so has to be
     *     shown beside that again
     * @param earlier change sets, the newest first
     */
    List<DiffRow> done(SchoolId school, UUID changeSet, boolean firstOfYear, List<UUID> earlier) {
        return rosters.findChangeSet(school, changeSet)
                .map(set -> {
                    var names = namesThen.find(school, set, earlier);
                    var before =
                            firstOfYear
                                    ? yearBefore(school, set.year()).without(listPeople(set))
                                    : names.without(set.changes());
                    return RosterDiff.between(before, names.with(set.changes()));
                })
                .orElse(List.of());
    }

    private static List<RosterChange> listPeople(ChangeSet set) {
        return set.changes().stream()
                .filter(it -> it.row() instanceof Pupil || it.row() instanceof StaffMember)
                .toList();
    }

    /** The first file of a school year is compared with the year before. */
    private static RosterState comparedWith(RosterState now, RosterState yearBefore) {
        return now.placements().isEmpty() && !yearBefore.placements().isEmpty() ? yearBefore : now;
    }

    private RosterState yearBefore(SchoolId school, SchoolYear year) {
        return rosters.read(school, new SchoolYear(year.startYear() - 1));
    }
}

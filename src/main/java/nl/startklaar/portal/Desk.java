package nl.startklaar.portal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.roster.SeenGroup;
import nl.startklaar.roster.SeenGroups;
import nl.startklaar.school.AtSchool;
import nl.startklaar.signin.PupilSessions;
import org.springframework.stereotype.Component;

/** Lays ready what a teacher finds on the first page of the day. */
@Component
class Desk {

    private final SeenGroups groups;
    private final Shelf shelf;
    private final Openings openings;
    private final TeacherQuestions questions;
    private final QuestionWords words;
    private final Catalogue catalogue;
    private final PupilSessions sessions;
    private final SchoolDay day;
    private final Clock clock;

    Desk(
            SeenGroups groups,
            Shelf shelf,
            Openings openings,
            TeacherQuestions questions,
            QuestionWords words,
            Catalogue catalogue,
            PupilSessions sessions,
            SchoolDay day,
            Clock clock) {
        this.groups = groups;
        this.shelf = shelf;
        this.openings = openings;
        this.questions = questions;
        this.words = words;
        this.catalogue = catalogue;
        this.sessions = sessions;
        this.day = day;
        this.clock = clock;
    }

    /**
     * @param asked the group's id; empty for the first of their own
     */
    MaterialPage lay(AtSchool at, String asked, boolean namesHidden) {
        var seen = groups.list(at, day.today());
        var group = choose(seen, asked);
        var tiles = LessonGivers.include(at) ? shelf.listFor(at) : List.<Material>of();
        var pupils = group.map(it -> groups.listPupils(at, it, day.today())).orElse(List.of());
        var inside = group.map(it -> sessions.listInside(at.school(), it.id())).orElse(List.of());
        return new MaterialPage(
                at,
                Greeting.of(at.viewer().name(), clock.instant()),
                seen,
                group,
                resume(at, tiles),
                MethodOnShelf.of(tiles, seen, group),
                Child.of(pupils, inside, namesHidden),
                namesHidden,
                asked(at));
    }

    /** The group whose id this is, when the viewer sees it. */
    Optional<SeenGroup> find(AtSchool at, String asked) {
        return choose(groups.list(at, day.today()), asked);
    }

    private static Optional<SeenGroup> choose(List<SeenGroup> seen, String asked) {
        if (asked.isEmpty()) {
            return seen.stream()
                    .filter(SeenGroup::mine)
                    .findFirst()
                    .or(() -> seen.stream().findFirst());
        }
        return Optional.of(
                seen.stream()
                        .filter(it -> it.id().toString().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("group", asked)));
    }

    /** The last thing they opened, as long as it is still offered. */
    private Optional<Resume> resume(AtSchool at, List<Material> tiles) {
        return openings.list(at).stream()
                .flatMap(last ->
                        catalogue.findProduct(last.product()).stream()
                                .map(it -> Resume.of(it, last.at(), tiles)))
                .findFirst();
    }

    private List<AskedLine> asked(AtSchool at) {
        return questions.list(at.school()).stream()
                .filter(it -> it.askedBy().equals(at.viewer().account()))
                .map(it -> AskedLine.of(it, words.what(at.school(), it)))
                .toList();
    }
}

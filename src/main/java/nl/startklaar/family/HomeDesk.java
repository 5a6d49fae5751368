package nl.startklaar.family;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.startklaar.family.FamiliesBoard.Count;
import nl.startklaar.family.GroupPage.Place;
import nl.startklaar.family.GroupPage.Row;
import nl.startklaar.family.OverviewPage.Line;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.CalledNames;
import nl.startklaar.roster.GroupToday;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.signin.Avatars;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the school sees of families: which child has a letter, and whether a parent comes in with
 * it. Who that parent is, the school does not see.
 */
@Service
class HomeDesk {

    private final GroupsToday roster;
    private final LetterStore letters;
    private final WayStore ways;
    private final FamiliesBoard board;
    private final SchoolDay day;

    HomeDesk(
            GroupsToday roster,
            LetterStore letters,
            WayStore ways,
            FamiliesBoard board,
            SchoolDay day) {
        this.roster = roster;
        this.letters = letters;
        this.ways = ways;
        this.board = board;
        this.day = day;
    }

    @Transactional(readOnly = true)
    public OverviewPage overview(AtSchool at) {
        var today = day.today();
        var counts = board.countGroups(at.school(), SchoolYear.of(today), today);
        var lines =
                groups(at).stream()
                        .map(it ->
                                new Line(
                                        it.id(),
                                        it.name(),
                                        counts.getOrDefault(it.id(), Count.NOBODY)))
                        .toList();
        return new OverviewPage(home(at), lines, at.is(Role.ICT_COORDINATOR));
    }

    /** Of everybody, in the school year that the overview shows. */
    @Transactional(readOnly = true)
    public Count count(SchoolId school) {
        var today = day.today();
        var year = SchoolYear.of(today);
        var shown = roster.hasGroups(school, year) ? year : year.next();
        return board.count(school, shown, today);
    }

    @Transactional(readOnly = true)
    public GroupPage group(AtSchool at, UUID group) {
        var found = getGroup(at, group);
        var pupils = pupils(at, found);
        var names = CalledNames.of(pupils);
        Map<UUID, List<Letter>> open =
                letters.list(at.school(), day.today()).stream().collect(groupingBy(Letter::pupil));
        Map<UUID, List<ParentWay>> taken =
                ways.list(at.school()).stream().collect(groupingBy(ParentWay::pupil));
        return new GroupPage(
                home(at),
                found.id(),
                found.name(),
                pupils.stream()
                        .map(it ->
                                new Row(
                                        it.id(),
                                        names.getOrDefault(it.id(), ""),
                                        Avatars.of(it.id()),
                                        places(
                                                open.getOrDefault(it.id(), List.of()),
                                                taken.getOrDefault(it.id(), List.of()))))
                        .toList());
    }

    private static List<Place> places(List<Letter> letters, List<ParentWay> ways) {
        return IntStream.rangeClosed(Letters.FIRST, Letters.NUMBERS.size())
                .mapToObj(number ->
                        new Place(
                                number,
                                letters.stream()
                                        .filter(it -> it.number() == number)
                                        .map(Letter::lastDay)
                                        .findFirst(),
                                ways.stream().filter(it -> it.number() == number).findFirst()))
                .toList();
    }

    /** Of the groups in sight. */
    @Transactional(readOnly = true)
    public List<GroupToday> groups(AtSchool at) {
        return roster.list(at.school(), Sight.of(at), day.today()).stream()
                .filter(it -> it.pupils() > 0)
                .toList();
    }

    /** Of a group that is in sight. */
    @Transactional(readOnly = true)
    public List<PupilToday> pupils(AtSchool at, GroupToday group) {
        return roster.listPupils(at.school(), group.id(), day.today());
    }

    @Transactional(readOnly = true)
    public PupilToday pupil(AtSchool at, GroupToday group, UUID pupil) {
        return pupils(at, group).stream()
                .filter(it -> it.id().equals(pupil))
                .findFirst()
                .orElseThrow(() -> new NotFound("pupil", pupil));
    }

    @Transactional(readOnly = true)
    public GroupToday getGroup(AtSchool at, UUID group) {
        return roster.find(at.school(), Sight.of(at), group, day.today())
                .orElseThrow(() -> new NotFound("group", group));
    }

    static String home(AtSchool at) {
        return at.home() + "/inloggen-thuis";
    }
}

package nl.startklaar.family;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.startklaar.family.GroupPage.Place;
import nl.startklaar.family.GroupPage.Row;
import nl.startklaar.family.OverviewPage.Line;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
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
    private final SchoolDay day;

    HomeDesk(GroupsToday roster, LetterStore letters, WayStore ways, SchoolDay day) {
        this.roster = roster;
        this.letters = letters;
        this.ways = ways;
        this.day = day;
    }

    @Transactional(readOnly = true)
    public OverviewPage overview(AtSchool at) {
        var invited = pupilsWithLetter(at.school());
        var inside = pupilsWithParent(at.school());
        var lines =
                groups(at).stream()
                        .map(it -> {
                            var pupils = pupils(at.school(), it.id());
                            return new Line(
                                    it.id(),
                                    it.name(),
                                    pupils.size(),
                                    count(pupils, invited, inside),
                                    count(pupils, inside, Set.of()));
                        })
                        .toList();
        return new OverviewPage(home(at), lines, at.is(Role.ICT_COORDINATOR));
    }

    private static int count(List<PupilToday> pupils, Set<UUID> one, Set<UUID> other) {
        return (int)
                pupils.stream()
                        .filter(it -> one.contains(it.id()) || other.contains(it.id()))
                        .count();
    }

    @Transactional(readOnly = true)
    public GroupPage group(AtSchool at, UUID group) {
        var found = getGroup(at, group);
        var pupils = pupils(at.school(), group);
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

    /** Nobody when the group is not in sight. */
    @Transactional(readOnly = true)
    public List<PupilToday> pupils(AtSchool at, UUID group) {
        getGroup(at, group);
        return pupils(at.school(), group);
    }

    @Transactional(readOnly = true)
    public PupilToday pupil(AtSchool at, UUID group, UUID pupil) {
        return pupils(at, group).stream()
                .filter(it -> it.id().equals(pupil))
                .findFirst()
                .orElseThrow(() -> new NotFound("pupil", pupil));
    }

    private List<PupilToday> pupils(SchoolId school, UUID group) {
        return roster.listPupils(school, group, day.today());
    }

    GroupToday getGroup(AtSchool at, UUID group) {
        return find(at, group).orElseThrow(() -> new NotFound("group", group));
    }

    private Optional<GroupToday> find(AtSchool at, UUID group) {
        return roster.find(at.school(), Sight.of(at), group, day.today());
    }

    private Set<UUID> pupilsWithLetter(SchoolId school) {
        return letters.list(school, day.today()).stream().map(Letter::pupil).collect(toSet());
    }

    private Set<UUID> pupilsWithParent(SchoolId school) {
        return ways.list(school).stream().map(ParentWay::pupil).collect(toSet());
    }

    static String home(AtSchool at) {
        return at.home() + "/inloggen-thuis";
    }
}

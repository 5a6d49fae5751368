package nl.startklaar.signin;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.CalledNames;
import nl.startklaar.roster.GroupToday;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.AtSchool;
import nl.startklaar.signin.GroupSigninPage.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What adults see of how pupils come in: a coordinator of every group, a teacher of the own. */
@Service
class Helping {

    private final GroupsToday roster;
    private final ReadyBoard board;
    private final GroupWayStore ways;
    private final CardStore cards;
    private final PictureStore pictures;
    private final PupilPasswordStore passwords;
    private final GuessStore guesses;
    private final PupilSessions sessions;
    private final SchoolDay day;

    Helping(
            GroupsToday roster,
            ReadyBoard board,
            GroupWayStore ways,
            CardStore cards,
            PictureStore pictures,
            PupilPasswordStore passwords,
            GuessStore guesses,
            PupilSessions sessions,
            SchoolDay day) {
        this.roster = roster;
        this.board = board;
        this.ways = ways;
        this.cards = cards;
        this.pictures = pictures;
        this.passwords = passwords;
        this.guesses = guesses;
        this.sessions = sessions;
        this.day = day;
    }

    /** Of the groups in sight. */
    @Transactional(readOnly = true)
    public List<GroupReady> groups(AtSchool at) {
        var mine =
                roster.list(at.school(), Sight.of(at), day.today()).stream()
                        .map(GroupToday::id)
                        .collect(Collectors.toSet());
        var year = SchoolYear.of(day.today());
        var running = board.list(at.school(), year, day.today());
        var shown = running.isEmpty() ? board.list(at.school(), year.next(), day.today()) : running;
        return shown.stream().filter(it -> mine.contains(it.id())).toList();
    }

    @Transactional(readOnly = true)
    public GroupSigninPage page(AtSchool at, UUID group) {
        var found = getGroup(at, group);
        var pupils = roster.listPupils(at.school(), group, day.today());
        var names = CalledNames.of(pupils);
        var way = ways.find(at.school(), group).orElse(Way.usual(found.yearGroups()));
        var holders = cards.list(at.school()).stream().map(Card::pupil).collect(Collectors.toSet());
        var secrets =
                way.hasPassword()
                        ? passwords.listPupils(at.school())
                        : pictures.listPupils(at.school());
        var locked = new HashSet<>(guesses.listLocked(at.school()));
        var inside = new HashSet<>(sessions.listInside(at.school(), group));
        return new GroupSigninPage(
                at.home() + "/inloggen-leerlingen",
                found.id(),
                found.name(),
                way,
                isHere(at, group),
                pupils.stream()
                        .map(it ->
                                new Row(
                                        it.id(),
                                        names.getOrDefault(it.id(), ""),
                                        Avatars.of(it.id()),
                                        holders.contains(it.id()),
                                        secrets.contains(it.id()),
                                        locked.contains(it.id()),
                                        inside.contains(it.id())))
                        .toList());
    }

    /** Nobody when the group is not in sight. */
    @Transactional(readOnly = true)
    public List<PupilToday> pupils(AtSchool at, UUID group) {
        getGroup(at, group);
        return roster.listPupils(at.school(), group, day.today());
    }

    /** Who is in that group today and not only after the summer. */
    @Transactional(readOnly = true)
    public List<PupilToday> pupilsHere(AtSchool at, UUID group) {
        return pupils(at, group).stream()
                .filter(it -> findHere(at, group, it.id()).isPresent())
                .toList();
    }

    /** Who is in that group today: until summer a pupil is helped by this year's adults. */
    @Transactional(readOnly = true)
    public PupilToday pupil(AtSchool at, UUID group, UUID pupil) {
        getGroup(at, group);
        return findHere(at, group, pupil).orElseThrow(() -> new NotFound("pupil", pupil));
    }

    private Optional<PupilToday> findHere(AtSchool at, UUID group, UUID pupil) {
        return roster.findPupil(at.school(), pupil, day.today())
                .filter(it -> group.equals(it.group()));
    }

    /** A group of the coming year is prepared, and nobody in it is helped yet. */
    private boolean isHere(AtSchool at, UUID group) {
        return roster.list(at.school(), Sight.everything(), day.today()).stream()
                .anyMatch(it -> it.id().equals(group));
    }

    GroupToday getGroup(AtSchool at, UUID group) {
        return roster.find(at.school(), Sight.of(at), group, day.today())
                .orElseThrow(() -> new NotFound("group", group));
    }
}

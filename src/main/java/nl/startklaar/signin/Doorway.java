package nl.startklaar.signin;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.roster.CalledNames;
import nl.startklaar.roster.GroupToday;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.signin.DoorPage.Choice;
import nl.startklaar.signin.SecretPage.Asks;
import org.springframework.stereotype.Service;

/** What stands on the pages before a pupil is inside. First names and animals, and no more. */
@Service
class Doorway {

    private final Schools schools;
    private final GroupsToday roster;
    private final Entrance entrance;
    private final List<OtherDoor> others;
    private final SchoolDay day;

    Doorway(
            Schools schools,
            GroupsToday roster,
            Entrance entrance,
            List<OtherDoor> others,
            SchoolDay day) {
        this.schools = schools;
        this.roster = roster;
        this.entrance = entrance;
        this.others = List.copyOf(others);
        this.day = day;
    }

    /** The code as an address has it, and no other way to write it. */
    School getSchool(String brin) {
        return Brin.find(brin)
                .filter(it -> it.code().equals(brin))
                .flatMap(schools::findSchool)
                .orElseThrow(() -> new NotFound("school", brin));
    }

    static String door(School school) {
        return PupilRecognition.PUPILS + school.brin();
    }

    DoorPage groups(School school) {
        var door = door(school);
        var groups =
                roster.list(school.id(), Sight.everything(), day.today()).stream()
                        .filter(it -> it.pupils() > 0)
                        .map(it -> new Choice(door + "/" + it.id(), it.name(), ""))
                        .toList();
        return new DoorPage(
                door, school.name(), Theme.WORDS.look(), "", groups, listOthers(school));
    }

    private List<OtherDoor.Door> listOthers(School school) {
        return others.stream().flatMap(it -> it.listDoors(school).stream()).toList();
    }

    DoorPage children(School school, UUID group) {
        var door = door(school);
        var found = getGroup(school, group);
        var pupils = roster.listPupils(school.id(), group, day.today());
        var names = CalledNames.of(pupils);
        var children =
                pupils.stream()
                        .map(it ->
                                new Choice(
                                        door + "/" + group + "/" + it.id(),
                                        names.getOrDefault(it.id(), ""),
                                        Avatars.of(it.id())))
                        .sorted(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER))
                        .toList();
        return new DoorPage(
                door, found.name(), Theme.of(found.yearGroups()).look(), door, children, List.of());
    }

    /** The child belongs to that group, or is not there. */
    SecretPage child(School school, UUID group, UUID pupil, List<String> chosen, boolean wrong) {
        var found = getPupil(school, group, pupil);
        var asks = entrance.asks(school, found);
        var back = door(school) + "/" + group;
        return new SecretPage(
                door(school),
                back,
                back + "/" + pupil,
                CalledNames.of(roster.listPupils(school.id(), group, day.today()))
                        .getOrDefault(pupil, found.name().called()),
                Avatars.of(pupil),
                Theme.of(found.yearGroup()).look(),
                asks,
                asks == Asks.PICTURES ? entrance.countPictures(school, pupil) : 0,
                SecretPictures.laidOutFor(pupil),
                chosen,
                wrong);
    }

    private GroupToday getGroup(School school, UUID group) {
        return roster.find(school.id(), Sight.everything(), group, day.today())
                .orElseThrow(() -> new NotFound("group", group));
    }

    private PupilToday getPupil(School school, UUID group, UUID pupil) {
        return roster.findPupil(school.id(), pupil, day.today())
                .filter(it -> group.equals(it.group()))
                .orElseThrow(() -> new NotFound("pupil", pupil));
    }
}

package nl.startklaar.roster;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.Traced.Kind;
import nl.startklaar.school.AtSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The groups that somebody works with, and who is in them: what is not in {@link Sight} is not
 * there.
 */
@Service
public class SeenGroups {

    private final GroupBoard groups;
    private final PeopleBoard people;

    SeenGroups(GroupBoard groups, PeopleBoard people) {
        this.groups = groups;
        this.people = people;
    }

    /** Of the running school year; of the coming one while the running one has none. */
    @Transactional(readOnly = true)
    public List<SeenGroup> list(AtSchool at, LocalDate today) {
        var year = SchoolYear.of(today);
        var running = list(at, year, today);
        return running.isEmpty() ? list(at, year.next(), today) : running;
    }

    private List<SeenGroup> list(AtSchool at, SchoolYear year, LocalDate today) {
        var own = new Sight(false, at.viewer().email());
        var mine =
                groups.listGroups(at.school(), year, own, today).stream()
                        .map(GroupLine::id)
                        .collect(toSet());
        return groups.listGroups(at.school(), year, Sight.of(at), today).stream()
                .map(it ->
                        new SeenGroup(
                                it.id(),
                                it.year(),
                                it.name(),
                                it.yearGroups(),
                                it.pupils(),
                                mine.contains(it.id())))
                .toList();
    }

    /** By what they are called. The group is one of those that the viewer sees. */
    @Transactional(readOnly = true)
    public List<SeenPupil> listPupils(AtSchool at, SeenGroup group, LocalDate today) {
        return groups.listPupils(at.school(), group.id(), PupilOrder.BY_GIVEN, today).stream()
                .map(it -> new SeenPupil(it.id(), it.name(), it.yearGroup(), group.name()))
                .toList();
    }

    /** Empty for who is not seen, and for who has left. */
    @Transactional(readOnly = true)
    public Optional<SeenPupil> findPupil(AtSchool at, UUID pupil, LocalDate today) {
        return people.list(at.school(), Sight.of(at), today).stream()
                .filter(it -> it.kind() == Kind.PUPIL && it.id().equals(pupil))
                .filter(it -> it.gone().filter(day -> !today.isBefore(day)).isEmpty())
                .map(it -> new SeenPupil(it.id(), it.name(), it.yearGroup(), it.group()))
                .findFirst();
    }
}

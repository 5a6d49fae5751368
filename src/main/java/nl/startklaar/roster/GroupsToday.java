package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits where today: the running school year, or the coming one while that has no groups. */
@Service
public class GroupsToday {

    private final GroupBoard groups;
    private final TodayBoard pupils;

    GroupsToday(GroupBoard groups, TodayBoard pupils) {
        this.groups = groups;
        this.pupils = pupils;
    }

    @Transactional(readOnly = true)
    public List<GroupToday> list(SchoolId school, Sight sight, LocalDate today) {
        var year = SchoolYear.of(today);
        var running = groups.listGroups(school, year, sight, today);
        var found =
                running.isEmpty() ? groups.listGroups(school, year.next(), sight, today) : running;
        return found.stream().map(GroupsToday::toToday).toList();
    }

    /** Whether a school year has groups yet. */
    @Transactional(readOnly = true)
    public boolean hasGroups(SchoolId school, SchoolYear year) {
        return pupils.hasGroups(school, year);
    }

    /**
     * A group of the running or the coming year. Empty too when it is not in sight; and of a year
     * that is over, so that nobody reaches today's pupils through the group they once were in.
     */
    @Transactional(readOnly = true)
    public Optional<GroupToday> find(SchoolId school, Sight sight, UUID group, LocalDate today) {
        var year = SchoolYear.of(today);
        return groups.findGroup(school, group, sight, today)
                .filter(it -> it.year().equals(year) || it.year().equals(year.next()))
                .map(GroupsToday::toToday);
    }

    /** By what they are called. */
    @Transactional(readOnly = true)
    public List<PupilToday> listPupils(SchoolId school, UUID group, LocalDate today) {
        return groups.listPupils(school, group, PupilOrder.BY_GIVEN, today).stream()
                .map(it -> new PupilToday(it.id(), it.name(), it.yearGroup(), group))
                .toList();
    }

    /** Empty for who has left. */
    @Transactional(readOnly = true)
    public Optional<PupilToday> findPupil(SchoolId school, UUID pupil, LocalDate today) {
        return pupils.find(school, pupil, today);
    }

    private static GroupToday toToday(GroupLine it) {
        return new GroupToday(it.id(), it.name(), it.yearGroups(), it.pupils());
    }
}

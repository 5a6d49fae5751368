package nl.startklaar.staff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.staff.Colleague.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the adults of a school can come in on a day. */
@Service
public class StaffDoor {

    /** How it stands with somebody whom the school knows. */
    public enum Standing {
        CAN_COME_IN,
        /** Was invited, and has not come in at this school yet. */
        INVITED,
        /** The work has ended by then, or somebody shut them out. */
        CLOSED
    }

    private final AppointmentStore appointments;

    StaffDoor(AppointmentStore appointments) {
        this.appointments = appointments;
    }

    /** By mail address, in small letters; who was never invited, is not there. */
    @Transactional(readOnly = true)
    public Map<String, Standing> standings(SchoolId school, LocalDate day) {
        return appointments.listAt(school).stream()
                .collect(groupingBy(it -> it.account().email()))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, it -> standing(it.getValue(), day)));
    }

    private static Standing standing(List<ColleagueRow> rows, LocalDate day) {
        return switch (Colleague.of(rows, day).state()) {
            case State.ACTIVE, State.ENDING -> Standing.CAN_COME_IN;
            case State.INVITED -> Standing.INVITED;
            case State.ENDED, State.DISABLED -> Standing.CLOSED;
        };
    }
}

package nl.startklaar.calendar;

import java.util.List;
import java.util.UUID;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Viewer;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets somebody with a role look at a page. */
final class Visit {

    static final String NAME = "Marieke de Vries";

    private Visit() {}

    static RequestPostProcessor of(Role role, School school) {
        return by(
                role == Role.BOARD
                        ? new Appointment(role, null, school.board())
                        : new Appointment(role, school.id(), null));
    }

    static RequestPostProcessor ofOperator() {
        return by(new Appointment(Role.OPERATOR, null, null));
    }

    private static RequestPostProcessor by(Appointment appointment) {
        var viewer = new Viewer(UUID.randomUUID(), NAME, "m@school.example", List.of(appointment));
        return request -> {
            viewer.enter(request);
            return request;
        };
    }
}

package nl.startklaar;

import java.util.List;
import java.util.UUID;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Viewer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Lets a test look at a page as somebody, without signing in. */
public record AsViewer(Viewer viewer) implements RequestPostProcessor {

    /** Marieke, who is this at that school. */
    public static AsViewer at(School school, Role role) {
        var appointment =
                role == Role.BOARD
                        ? new Appointment(role, null, school.board())
                        : new Appointment(role, school.id(), null);
        return new AsViewer(
                new Viewer(
                        UUID.randomUUID(),
                        "Marieke de Vries",
                        "marieke@deboom.example",
                        List.of(appointment)));
    }

    /** The controllers without the guard at the door, for tests that are not about the guard. */
    public static MockMvc pages(WebApplicationContext application) {
        return MockMvcBuilders.webAppContextSetup(application).build();
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        viewer.enter(request);
        return request;
    }
}

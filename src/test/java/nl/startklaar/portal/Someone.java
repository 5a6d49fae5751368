package nl.startklaar.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.startklaar.AsViewer;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Viewer;
import nl.startklaar.staff.Account;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An adult of a school, at a browser that keeps the cookies of the last answer. */
record Someone(MockMvcTester mvc, School school, AsViewer as) {

    static Someone who(MockMvcTester mvc, School school, Account account, Role... roles) {
        List<Appointment> work =
                Stream.of(roles).map(it -> new Appointment(it, school.id(), null)).toList();
        var viewer = new Viewer(account.id(), account.name(), account.email(), work);
        return new Someone(mvc, school, new AsViewer(viewer));
    }

    MvcTestResult opens(String path, Cookie... cookies) {
        var request = asks(mvc.get().uri(school.home() + path));
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    String reads(String path, Cookie... cookies) {
        return text(opens(path, cookies));
    }

    /** Name, value, name, value, as a form sends them. */
    MvcTestResult sends(String path, String... fields) {
        var request = asks(mvc.post().uri(school.home() + path)).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }

    /** What the next page says after a deed. */
    String readsAfter(MvcTestResult answer, String path) {
        return reads(
                path, Objects.requireNonNull(answer.getResponse().getCookie("__Host-sk_note")));
    }

    static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MockMvcRequestBuilder asks(MockMvcRequestBuilder request) {
        return request.with(as);
    }
}

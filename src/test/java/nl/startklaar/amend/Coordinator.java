package nl.startklaar.amend;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.startklaar.Given;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.ApplyOutcome.Applied;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody at a school, with a browser that keeps the note and can press its undo. */
record Coordinator(MockMvcTester mvc, Rosters rosters, School school, Cookie session) {

    private static final Pattern UNDO = Pattern.compile("action=\"([^\"]+/herstel)\"");

    void has(RosterRow... rows) {
        var changes = Stream.of(rows).map(RosterChange::added).toList();
        var outcome = rosters.apply(school.id(), Cast.YEAR, changes, "roster.audit.test");
        if (!(outcome instanceof Applied)) {
            throw new IllegalStateException("Could not apply: " + outcome);
        }
    }

    RosterState roster() {
        return rosters.read(school.id(), Cast.YEAR);
    }

    RosterState roster(SchoolYear year) {
        return rosters.read(school.id(), year);
    }

    MvcTestResult opens(String path) {
        return asks(mvc.get().uri(school.home() + path)).exchange();
    }

    /** Name, value, name, value, as a form sends them. */
    MvcTestResult sends(String path, String... fields) {
        var request = asks(mvc.post().uri(school.home() + path)).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }

    /** What the next page says after a deed, with the button under it. */
    String reads(MvcTestResult answer, String path) {
        var note = Objects.requireNonNull(answer.getResponse().getCookie("__Host-sk_note"));
        var page = asks(mvc.get().uri(school.home() + path)).cookie(note).exchange();
        return text(page);
    }

    /** Presses <i>Maak ongedaan</i> under the note. */
    MvcTestResult undoes(MvcTestResult answer) {
        var button = UNDO.matcher(reads(answer, "/groepen"));
        if (!button.find()) {
            throw new IllegalStateException("There is nothing to undo");
        }
        return asks(mvc.post().uri(button.group(1))).with(csrf()).exchange();
    }

    static String text(MvcTestResult page) {
        return new String(
                page.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    List<RosterRow> rows() {
        return roster().rows().toList();
    }

    private MockMvcRequestBuilder asks(MockMvcRequestBuilder request) {
        return request.locale(Locale.forLanguageTag("nl")).cookie(session);
    }

    /** Where somebody sits down at a school. */
    @TestComponent
    static class Desk {

        private final MockMvcTester mvc;
        private final Rosters rosters;
        private final SignedIn signedIn;
        private final Given given;

        Desk(MockMvcTester mvc, Rosters rosters, SignedIn signedIn, Given given) {
            this.mvc = mvc;
            this.rosters = rosters;
            this.signedIn = signedIn;
            this.given = given;
        }

        /** Of a school of their own. */
        Coordinator coordinator() {
            return at(given.aSchool(), Role.ICT_COORDINATOR);
        }

        Coordinator at(School school, Role role) {
            return new Coordinator(mvc, rosters, school, signedIn.as(role, school));
        }
    }
}

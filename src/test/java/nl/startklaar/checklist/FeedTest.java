package nl.startklaar.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.regex.Pattern;
import nl.startklaar.AsViewer;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class FeedTest {

    private static final Pattern KEY = Pattern.compile("startlijst\\.ics\\?key=([\\w-]{32})");

    @Autowired private WebApplicationContext application;
    @Autowired private Given given;

    private MockMvc pages;
    private School school;

    @BeforeEach
    void enterASchool() {
        pages = AsViewer.pages(application);
        school = given.aSchool();
    }

    @Test
    void givesTheDatesOfThisSchoolToWhoHasTheLink() throws Exception {
        var feed = feed(school, makeLink(school));

        assertThat(feed.getStatus()).isEqualTo(200);
        assertThat(feed.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(feed.getContentAsString())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20260703\r\n")
                .contains("SUMMARY:V3 Toetsresultaten bewaren\r\n")
                .doesNotContain("Marieke");
    }

    @Test
    void isNotThereWithoutTheRightKey() throws Exception {
        makeLink(school);
        var other = given.aSchool();

        assertThat(feed(school, "").getStatus()).isEqualTo(404);
        assertThat(feed(school, makeLink(other)).getStatus()).isEqualTo(404);
        assertThat(feed(other, "x".repeat(32)).getStatus()).isEqualTo(404);
    }

    @Test
    void stopsTheOldLinkWhenThereIsANewOne() throws Exception {
        var old = makeLink(school);
        var fresh = makeLink(school);

        assertThat(feed(school, old).getStatus()).isEqualTo(404);
        assertThat(feed(school, fresh).getStatus()).isEqualTo(200);
    }

    private String makeLink(School at) throws Exception {
        var page =
                answer(
                        post(at.home() + "/startlijst/agenda")
                                .with(AsViewer.at(at, Role.ICT_COORDINATOR)));
        var found = KEY.matcher(page.getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MockHttpServletResponse feed(School of, String key) throws Exception {
        return answer(get(of.home() + "/startlijst.ics").param("key", key));
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return pages.perform(request).andReturn().getResponse();
    }
}

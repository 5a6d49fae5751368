package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.school.Role;
import nl.startklaar.school.Schools;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** With a house of its own, in which there is nobody yet. */
@HouseTest
@TestPropertySource(properties = "startklaar.test=first-administrator")
class FirstAdministratorTest {

    @Autowired private MockMvc mvc;
    @Autowired private FirstAdministrator first;
    @Autowired private Schools schools;
    @Autowired private Given given;
    @Autowired private Sessions sessions;

    @Test
    void isMadeExactlyOnceAlsoWhenTwoTryAtTheSameTime() throws Exception {
        var older = path(first.offer().orElseThrow());
        var link = path(first.offer().orElseThrow());
        assertThat(begin(older, "99CA00").getStatus()).isEqualTo(404);
        assertThat(mvc.perform(get(link)).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(begin(link, "geen brin").getStatus()).isEqualTo(422);
        var there = begin(link, given.aSchool().brin().code());
        assertThat(there.getStatus()).isEqualTo(422);
        assertThat(there.getContentAsString()).contains("Deze school staat al op deze server");

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    people
                            .invokeAll(
                                    IntStream.range(0, 2)
                                            .<Callable<MockHttpServletResponse>>mapToObj(
                                                    it -> () -> begin(link, "99CA0" + it))
                                            .toList())
                            .stream()
                            .map(FirstAdministratorTest::result)
                            .toList();
            assertThat(answers)
                    .extracting(MockHttpServletResponse::getStatus)
                    .containsExactlyInAnyOrder(303, 404);
            var begun = answers.stream().filter(it -> it.getStatus() == 303).findFirst();
            assertThatTheyAreInside(begun.orElseThrow());
        }

        assertThat(schools.listSchools()).hasSize(2);
        assertThat(schools.listBoards()).hasSize(2);
        assertThat(begin(link, "99CA05").getStatus()).isEqualTo(404);
        assertThat(first.offer()).isEmpty();
    }

    private void assertThatTheyAreInside(MockHttpServletResponse answer) {
        var cookie = Objects.requireNonNull(answer.getCookie("__Host-" + SessionCookie.NAME));
        var viewer = sessions.recognise(new Secret(cookie.getValue())).orElseThrow();
        assertThat(viewer.isOperator()).isTrue();
        assertThat(schools.listSchools())
                .anyMatch(it -> viewer.rolesAt(it).equals(Set.of(Role.ICT_COORDINATOR)));
    }

    private MockHttpServletResponse begin(String link, String brin) throws Exception {
        return mvc.perform(
                        post(link)
                                .param("name", "Noor van den Berg")
                                .param("email", "noor@voorbeeldschool.example")
                                .param("password", "vier losse woorden hier")
                                .param("board", "Stichting De Takken")
                                .param("brin", brin)
                                .param("school", "De Boom")
                                .param("place", "Assen")
                                .param("municipality", "Assen")
                                .param("las", "ParnasSys")
                                .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/eerste-beheerder/"));
    }

    private static MockHttpServletResponse result(Future<MockHttpServletResponse> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

package nl.startklaar.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import nl.startklaar.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** A real installation: nothing of practice is there, and nobody can ask for it. */
@HouseTest
class NoPracticeTest {

    @Autowired private ApplicationContext house;
    @Autowired private MockMvc mvc;

    @Test
    void hasNoneOfTheBeansThatOnlyPracticeHas() {
        assertThat(house.getBeanNamesForType(PracticeController.class)).isEmpty();
        assertThat(house.getBeanNamesForType(PracticeDay.class)).isEmpty();
        assertThat(house.getBeanNamesForType(PracticeSchools.class)).isEmpty();
        assertThat(house.getBeanNamesForType(PracticeBanner.class)).isEmpty();
        assertThat(house.getBeanNamesForType(StoryController.class)).isEmpty();
    }

    @Test
    void practicePagesAreNotThere() throws Exception {
        assertThat(status(get("/oefenen/post"))).isEqualTo(404);
        assertThat(status(post("/oefenen/dag").param("day", "2026-08-10").with(csrf())))
                .isEqualTo(404);
        assertThat(status(get("/s/99AA00/oefenen"))).isIn(302, 404);
        assertThat(status(post("/s/99AA00/oefenen/half-gone").with(csrf()))).isIn(302, 404);
    }

    private int status(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }
}

package nl.startklaar.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import nl.startklaar.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Sounds are there for who wants them: a device is silent until somebody taps the loudspeaker. */
@HouseTest
class SoundTest {

    @Autowired MockMvc mvc;
    @Autowired SigninCast cast;

    private String door = "";

    @BeforeEach
    void door() {
        door = "/leerling/" + cast.aSchool().brin();
    }

    @Test
    void aDeviceIsSilentUntilSomebodyTapsTheLoudspeaker() throws Exception {
        assertThat(pageWith()).contains("muted-speaker").doesNotContain("signin-sound");

        var chosen = tap("on");

        assertThat(pageWith(chosen)).contains("signin-sound", "speaker-high-volume", "data-say");
    }

    @Test
    void aSecondTapMakesItSilentAgain() throws Exception {
        assertThat(pageWith(tap("off"))).doesNotContain("signin-sound");
    }

    @Test
    void nothingElseIsKept() throws Exception {
        var answer = mvc.perform(post("/voorkeur").with(csrf()).param("sound", "loud")).andReturn();

        assertThat(answer.getResponse().getCookies()).isEmpty();
    }

    private Cookie tap(String sound) throws Exception {
        var answer =
                mvc.perform(
                                post("/voorkeur")
                                        .with(csrf())
                                        .param("sound", sound)
                                        .header("Referer", "https://school.example" + door))
                        .andExpect(status().is3xxRedirection())
                        .andExpect(redirectedUrl(door))
                        .andReturn();
        return answer.getResponse().getCookies()[0];
    }

    private String pageWith(Cookie... cookies) throws Exception {
        var asks = get(door);
        return mvc.perform(cookies.length == 0 ? asks : asks.cookie(cookies))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

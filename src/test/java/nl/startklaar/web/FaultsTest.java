package nl.startklaar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.startklaar.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.ErrorResponseException;

@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class FaultsTest {

    @Autowired private Faults faults;
    @Autowired private PageParts parts;

    @Test
    void saysThatItIsBusyAndBlamesNobody(CapturedOutput log) throws Exception {
        var full = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);

        var answer = answer(full);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("30");
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        assertThat(String.valueOf(answer.getBody())).contains("Het is even druk");
        assertThat(log.getAll()).doesNotContain("A request failed");
    }

    @Test
    void writesDownWhatIsOurFault(CapturedOutput log) throws Exception {
        var answer = answer(new IllegalStateException("broken on purpose"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(log.getAll()).contains("A request failed");
    }

    private ResponseEntity<Object> answer(Exception fault) throws Exception {
        var request = new MockHttpServletRequest();
        var page =
                new Page(
                        request,
                        new MockHttpServletResponse(),
                        Locale.forLanguageTag("nl-NL"),
                        parts);
        return faults.on(fault, page, request);
    }
}

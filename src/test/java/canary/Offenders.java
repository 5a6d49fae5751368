package canary;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Socket;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import nl.startklaar.access.Verdict;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.storage.Bulk;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
public class Offenders {

    @Autowired @Nullable JdbcClient jdbc;

    public Offenders(@Bulk JdbcClient everything) {
        jdbc = everything;
    }

    @Transactional
    @SuppressWarnings("JavaTimeDefaultTimeZone") // the offence
    public LocalDate today() {
        return LocalDate.now();
    }

    public LocalDate machineDay(Clock clock) {
        return LocalDate.now(clock);
    }

    public XMLInputFactory parsers() {
        return XMLInputFactory.newFactory();
    }

    /** A route that says for nobody, takes its school from the path, and looks at the peer. */
    @GetMapping("/schools/{school}")
    public SchoolId show(UUID school, HttpServletRequest request) {
        return request.getRemoteAddr().isEmpty()
                ? new SchoolId(UUID.randomUUID())
                : new SchoolId(school);
    }

    /** Keeps something of its own in the browser. */
    public String cookie() {
        return ResponseCookie.from("own", "").build().toString();
    }

    /** Asks something of whatever stands in an address. */
    public HttpClient fetches() {
        return HttpClient.newHttpClient();
    }

    /** Reaches further than the bench does. */
    public Socket opensASocket() {
        return new Socket();
    }

    /** Decides by itself that something opens. */
    public Verdict opens() {
        return new Verdict(List.of(), false, false);
    }

    /** A board that writes. */
    public static class WritingBoard {

        @Transactional
        public void write() {}
    }
}

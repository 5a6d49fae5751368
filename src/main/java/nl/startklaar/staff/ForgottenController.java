package nl.startklaar.staff;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import nl.startklaar.web.Answers;
import nl.startklaar.web.ClientAddress;
import nl.startklaar.web.Form;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody forgot a password. The answer is the same for every address. */
@Controller
class ForgottenController {

    private final SchedulerClient jobs;
    private final Slowdown slowdown;
    private final Attempts attempts;
    private final ClientAddress addresses;
    private final Clock clock;

    ForgottenController(
            SchedulerClient jobs,
            Slowdown slowdown,
            Attempts attempts,
            ClientAddress addresses,
            Clock clock) {
        this.slowdown = slowdown;
        this.jobs = jobs;
        this.attempts = attempts;
        this.addresses = addresses;
        this.clock = clock;
    }

    @OpenToAll
    @GetMapping("/wachtwoord-vergeten")
    ResponseEntity<String> show(Page page) {
        return ResponseEntity.ok(page.render("staff/forgotten.jte", Form.empty()));
    }

    @OpenToAll
    @PostMapping("/wachtwoord-vergeten")
    ResponseEntity<String> ask(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Page page) {
        var form = new Form(typed);
        var email = EmailAddress.find(form.value("email"));
        if (email.isEmpty()) {
            form.refuse("email", "staff.email.wrong");
            return Answers.again(page, "staff/forgotten.jte", form);
        }
        var address = addresses.of(request);
        slowdown.pass(address);
        if (attempts.takeMail(email.get(), address)) {
            jobs.scheduleIfNotExists(
                    ForgottenPassword.TASK
                            .instance(UUID.randomUUID().toString())
                            .data(email.get())
                            .scheduledTo(clock.instant()));
        }
        return ResponseEntity.ok(page.render("staff/forgotten-done.jte", form));
    }
}

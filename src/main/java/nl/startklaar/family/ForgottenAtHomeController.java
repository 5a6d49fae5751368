package nl.startklaar.family;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import nl.startklaar.staff.EmailAddress;
import nl.startklaar.staff.Knocks;
import nl.startklaar.staff.PasswordRule;
import nl.startklaar.staff.Passwords;
import nl.startklaar.staff.Secret;
import nl.startklaar.web.Answers;
import nl.startklaar.web.ClientAddress;
import nl.startklaar.web.Form;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A parent forgot the password. The answer is the same for every mail address. */
@Controller
class ForgottenAtHomeController {

    private static final String ASK = "family/forgotten.jte";
    private static final String CHOOSE = "family/new-password.jte";

    private final SchedulerClient jobs;
    private final HomeSignIn signIn;
    private final Parents parents;
    private final Ways ways;
    private final Children children;
    private final Passwords passwords;
    private final ParentDoor door;
    private final ClientAddress addresses;
    private final Knocks knocks;
    private final Clock clock;

    ForgottenAtHomeController(
            SchedulerClient jobs,
            HomeSignIn signIn,
            Parents parents,
            Ways ways,
            Children children,
            Passwords passwords,
            ParentDoor door,
            ClientAddress addresses,
            Knocks knocks,
            Clock clock) {
        this.jobs = jobs;
        this.signIn = signIn;
        this.parents = parents;
        this.ways = ways;
        this.children = children;
        this.passwords = passwords;
        this.door = door;
        this.addresses = addresses;
        this.knocks = knocks;
        this.clock = clock;
    }

    @OpenToAll
    @GetMapping("/thuis/vergeten")
    ResponseEntity<String> show(Page page) {
        return Answers.shown(page, ASK, Form.empty());
    }

    @OpenToAll
    @PostMapping("/thuis/vergeten")
    ResponseEntity<String> ask(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Page page) {
        var form = new Form(typed);
        var email = EmailAddress.find(form.value("email"));
        if (email.isEmpty()) {
            form.refuse("email", "family.email.wrong");
            return Answers.again(page, ASK, form);
        }
        if (signIn.takeMailOfReset(email.get(), addresses.of(request))) {
            jobs.scheduleIfNotExists(
                    FamilyJobs.FORGOTTEN
                            .instance(UUID.randomUUID().toString())
                            .data(email.get())
                            .scheduledTo(clock.instant()));
        }
        return Answers.shown(page, "family/forgotten-done.jte", form);
    }

    @OpenToAll
    @GetMapping("/thuis/nieuw-wachtwoord/{token}")
    ResponseEntity<String> choose(@PathVariable String token, Page page) {
        return parents.findByReset(new Secret(token))
                .map(it -> Answers.shown(page, CHOOSE, view(Form.empty(), token, it)))
                .orElseGet(() -> ConfirmController.gone(page));
    }

    @OpenToAll
    @PostMapping("/thuis/nieuw-wachtwoord/{token}")
    ResponseEntity<String> keep(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var link = new Secret(token);
        var found = parents.findByReset(link);
        if (found.isEmpty()) {
            return ConfirmController.gone(page);
        }
        var parent = found.get();
        var form = new Form(typed);
        PasswordRule.refuse(form.password(), parent.email())
                .ifPresent(it -> form.refuse("password", it));
        if (form.isRefused()) {
            return Answers.again(page, CHOOSE, view(form, token, parent));
        }
        if (!parents.reset(link, parent, passwords.hash(form.password()))) {
            return ConfirmController.gone(page);
        }
        signIn.recognize(parent, knocks.see(request, response));
        children.atEachSchool(parent.id(), it -> ways.endVisits(it, parent.id()));
        return door.enter(parent.id(), request, response);
    }

    private static ConfirmPage view(Form form, String token, Parent it) {
        return new ConfirmPage(form, "/thuis/nieuw-wachtwoord/" + token, it.email());
    }
}

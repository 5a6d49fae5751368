package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator finds somebody by address, shuts them out everywhere or lets them in again. */
@Controller
class AccountsController {

    private static final String HERE = "/beheer/mensen";

    private final Accounts accounts;
    private final NoteCookie notes;

    AccountsController(Accounts accounts, NoteCookie notes) {
        this.accounts = accounts;
        this.notes = notes;
    }

    @For(Role.OPERATOR)
    @GetMapping(HERE)
    ResponseEntity<String> search(@RequestParam(defaultValue = "") String zoek, Page page) {
        var view = new AccountsView(accounts.search(zoek), Form.empty().with("zoek", zoek));
        return ResponseEntity.ok(page.render("staff/accounts.jte", view));
    }

    @For(Role.OPERATOR)
    @GetMapping(HERE + "/{account}/uitsluiten")
    ResponseEntity<String> confirm(@PathVariable UUID account, Page page) {
        return ResponseEntity.ok(page.render("staff/shut-out.jte", view(account, Form.empty())));
    }

    @For(Role.OPERATOR)
    @PostMapping(HERE + "/{account}/uitsluiten")
    ResponseEntity<String> shutOut(
            @PathVariable UUID account, HttpServletResponse response, Page page) {
        var view = view(account, Form.empty());
        if (!accounts.shutOut(account)) {
            view.form().refuse("end", "staff.accounts.last-operator");
            return Answers.again(page, "staff/shut-out.jte", view);
        }
        notes.leave(response, Note.done("staff.accounts.shut-out.done", view.account().name()));
        return Answers.to(HERE);
    }

    @For(Role.OPERATOR)
    @PostMapping(HERE + "/{account}/toelaten")
    ResponseEntity<String> letIn(@PathVariable UUID account, HttpServletResponse response) {
        var name = view(account, Form.empty()).account().name();
        accounts.letIn(account);
        notes.leave(response, Note.done("staff.accounts.let-in.done", name));
        return Answers.to(HERE);
    }

    private ShutOutView view(UUID account, Form form) {
        return accounts.find(account)
                .map(it -> new ShutOutView(it, form))
                .orElseThrow(() -> new NotFound("account", account));
    }
}

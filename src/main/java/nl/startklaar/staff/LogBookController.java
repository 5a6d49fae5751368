package nl.startklaar.staff;

import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.startklaar.audit.AuditLine;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page <i>Logboek</i>: who changed what, when and from where. */
@Controller
class LogBookController {

    private static final int SHOWN = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final AuditTrail trail;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final List<SubjectNames> others;
    private final Set<String> everyday;

    LogBookController(
            AuditTrail trail,
            Accounts accounts,
            Colleagues colleagues,
            List<SubjectNames> others,
            List<EverydayDeeds> everyday) {
        this.others = others;
        this.everyday =
                everyday.stream().flatMap(it -> it.deeds().stream()).collect(Collectors.toSet());
        this.colleagues = colleagues;
        this.trail = trail;
        this.accounts = accounts;
    }

    @For({ICT_COORDINATOR, HEAD})
    @GetMapping("/s/{school}/logboek")
    ResponseEntity<String> show(AtSchool at, Page page) {
        var lines = trail.list(at.school(), everyday, SHOWN);
        var names = names(at, lines);
        var view = new LogBookView(lines.stream().map(it -> inWords(it, names, page)).toList());
        return ResponseEntity.ok(page.render("staff/log-book.jte", view));
    }

    private Map<UUID, String> names(AtSchool at, List<AuditLine> lines) {
        Set<UUID> people = new HashSet<>();
        for (AuditLine line : lines) {
            line.account().ifPresent(people::add);
            findId(line.subject()).ifPresent(people::add);
        }
        Map<UUID, String> names = new HashMap<>(accounts.names(people));
        names.putAll(colleagues.invitedNames(at.school()));
        others.forEach(it -> names.putAll(it.names(at.school(), people)));
        return names;
    }

    /**
     * A subject that is a person gets the name they have now; another id says nothing to people.
     */
    private static LogBookView.Line inWords(AuditLine line, Map<UUID, String> names, Page page) {
        var what =
                findId(line.subject()).map(it -> names.getOrDefault(it, "")).orElse(line.subject());
        return new LogBookView.Line(
                line.at(),
                who(line, names, page),
                line.address(),
                words(line.deed(), line.deed(), page),
                what,
                line.fields().stream()
                        .map(it -> words("staff.field." + it, it, page))
                        .collect(Collectors.joining(", ")));
    }

    private static String who(AuditLine line, Map<UUID, String> names, Page page) {
        var unnamed = page.text("staff.log.actor." + line.actor().name());
        return line.account().map(it -> names.getOrDefault(it, unnamed)).orElse(unnamed);
    }

    /** An older line can name a deed that has no words any more. */
    private static String words(String key, String otherwise, Page page) {
        var found = page.words().getMessage(key, null, otherwise, page.locale());
        return found == null ? otherwise : found;
    }

    private static Optional<UUID> findId(String subject) {
        return ID.matcher(subject).matches()
                ? Optional.of(UUID.fromString(subject))
                : Optional.empty();
    }
}

package nl.startklaar.ops;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.access.Access;
import nl.startklaar.access.Everybody.Seen;
import nl.startklaar.access.Person.Kind;
import nl.startklaar.roster.People;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Lets the teachers of the practice schools come in, as those of a school that has invited
 * everybody: what they are there is what the roster says.
 */
@Component
@ConditionalOnBooleanProperty("startklaar.practice")
class PracticeStaff {

    /** When the groups of this year are in. */
    private static final LocalDate IN_AUGUST = LocalDate.of(2026, 8, 17);

    private final Access access;
    private final People people;
    private final Accounts accounts;

    PracticeStaff(Access access, People people, Accounts accounts) {
        this.access = access;
        this.people = people;
        this.accounts = accounts;
    }

    /** Who has a login of their own already, keeps it as it is. */
    void letIn(School school) {
        var roles = rolesByMail(school);
        var names = names(school);
        names.keySet().retainAll(roles.keySet());
        accounts.addPractice(names, PracticeLogin.PASSWORD)
                .forEach(it -> appoint(school, it, roles.getOrDefault(it.email(), Set.of())));
    }

    private void appoint(School school, Account account, Set<Role> roles) {
        roles.forEach(it -> accounts.appoint(school, account, it, null));
    }

    private Map<String, Set<Role>> rolesByMail(School school) {
        var mail = people.mailOfStaff(school.id());
        return access.everybody(school.id(), IN_AUGUST).people().stream()
                .map(Seen::person)
                .filter(it -> it.kind() == Kind.STAFF && mail.containsKey(it.id()))
                .collect(
                        toMap(
                                it -> mail.getOrDefault(it.id(), ""),
                                it -> it.rolesOn(IN_AUGUST),
                                (first, _) -> first));
    }

    /** By mail address; without those of {@link PracticeLogin}. */
    private Map<String, String> names(School school) {
        var mail = people.mailOfStaff(school.id());
        var known =
                PracticeLogin.ALL.stream().map(PracticeLogin::email).collect(Collectors.toSet());
        var names = new LinkedHashMap<String, String>();
        people.list(school.id(), Sight.everything(), IN_AUGUST)
                .forEach(it ->
                        find(mail, it.traced().id())
                                .filter(address -> !known.contains(address))
                                .ifPresent(address -> names.put(address, it.traced().name())));
        return names;
    }

    private static Optional<String> find(Map<UUID, String> mail, Optional<UUID> person) {
        return person.map(mail::get);
    }
}

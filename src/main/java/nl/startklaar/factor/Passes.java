package nl.startklaar.factor;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.keys.Seals;
import nl.startklaar.mail.Mail;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What colleagues do for one another, without a helpdesk. It replaces the phone and never the
 * password, which only the person knows: nobody comes in as somebody else with it.
 */
@Service
class Passes {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final PassStore store;
    private final AuthenticatorStore authenticators;
    private final PasskeyStore passkeys;
    private final Accounts accounts;
    private final Seals seals;
    private final Mail mail;
    private final AuditTrail audit;
    private final Clock clock;
    private final SchoolDay day;

    Passes(
            PassStore store,
            AuthenticatorStore authenticators,
            PasskeyStore passkeys,
            Accounts accounts,
            Seals seals,
            Mail mail,
            AuditTrail audit,
            Clock clock,
            SchoolDay day) {
        this.store = store;
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.seals = seals;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
        this.day = day;
    }

    /** Who works at this school today, and whether they have a second step. */
    @Transactional(readOnly = true)
    List<ColleagueStep> list(SchoolId school) {
        var here = accounts.listAt(school);
        var roles = accounts.rolesAt(school, day.today());
        var ids = here.stream().map(Account::id).toList();
        var phones = authenticators.findAccounts(ids);
        var keys = passkeys.findAccounts(ids);
        return here.stream()
                .map(it ->
                        new ColleagueStep(
                                it,
                                roles.getOrDefault(it.email(), Set.of()),
                                phones.contains(it.id()) || keys.contains(it.id())))
                .toList();
    }

    /** A colleague of the giver at this school; nobody vouches for oneself. */
    @Transactional(readOnly = true)
    ColleagueStep getOther(SchoolId school, UUID account, UUID giver) {
        return list(school).stream()
                .filter(it -> it.account().id().equals(account))
                .filter(it -> !account.equals(giver))
                .findFirst()
                .orElseThrow(() -> new NotFound("colleague", account));
    }

    /** Until tonight, for somebody who stands in for another. */
    @Transactional
    TypedCode giveDay(SchoolId school, UUID account, UUID giver) {
        var colleague = getOther(school, account, giver);
        if (!colleague.isSubstitute()) {
            throw new NotFound("substitute", account);
        }
        audit.note(school, AuditEntry.of("factor.audit.day-pass", account));
        return give(new Pass(account, Pass.Kind.DAY, giver, day.today()));
    }

    /** Until tonight; the person learns of it by mail, so that a false one is seen. */
    @Transactional
    TypedCode giveNewStart(SchoolId school, UUID account, UUID giver) {
        var colleague = getOther(school, account, giver).account();
        audit.note(school, AuditEntry.of("factor.audit.new-start", account));
        mail.send(
                colleague.email(),
                DUTCH,
                Sentence.of("factor.mail.new-start.subject"),
                Sentence.of("factor.mail.new-start.body", colleague.name()));
        return give(new Pass(account, Pass.Kind.NEW_START, giver, day.today()));
    }

    private TypedCode give(Pass pass) {
        var code = TypedCode.random(TypedCode.PASS);
        store.remove(pass.account(), pass.kind());
        store.add(pass, Proofs.hash(seals, pass.account(), code), clock.instant());
        return code;
    }
}

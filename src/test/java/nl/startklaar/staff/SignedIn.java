package nl.startklaar.staff;

import jakarta.servlet.http.Cookie;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.web.Cookies;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a test somebody who is inside already, without hashing a password. */
@TestComponent
public class SignedIn {

    static final Visit VISIT = new Visit("Chrome, Windows", "192.0.2.1");

    private final AccountStore store;
    private final Accounts accounts;
    private final Sessions sessions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cookies cookies;

    SignedIn(
            AccountStore store,
            Accounts accounts,
            Sessions sessions,
            JdbcClient jdbc,
            Clock clock,
            Cookies cookies) {
        this.store = store;
        this.accounts = accounts;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.clock = clock;
        this.cookies = cookies;
    }

    /** Somebody new with this role at this school, or at its board; the cookie of their session. */
    public Cookie as(Role role, School school) {
        return as(role, school, UUID.randomUUID() + "@voorbeeldschool.example");
    }

    /** The same, with the mail address by which the roster knows them. */
    public Cookie as(Role role, School school, String email) {
        var account = somebody(email);
        switch (role) {
            case BOARD -> accounts.appoint(account, new Appointment(role, null, school.board()));
            case OPERATOR -> accounts.appoint(account, new Appointment(role, null, null));
            default -> accounts.appoint(school, account, role, null);
        }
        return session(account);
    }

    public Cookie asOperator() {
        var account = somebody();
        accounts.appoint(account, new Appointment(Role.OPERATOR, null, null));
        return session(account);
    }

    /** Somebody whose session is still there, but whose work has ended. */
    public Cookie andRemoved(Role role, School school) {
        var session = as(role, school);
        jdbc.sql(
                        """
                        update staff.appointment
                           set ended_at = :now
                         where account_id = (select account_id
                                               from staff.session
                                              where token_hash = :hash)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", new Secret(session.getValue()).hash())
                .update();
        return session;
    }

    /** Another session of the same person. */
    Cookie session(Account account) {
        var session = sessions.start(account.id(), VISIT).orElseThrow();
        return new Cookie(cookies.name(SessionCookie.NAME), session.text());
    }

    private Account somebody() {
        return somebody(UUID.randomUUID() + "@voorbeeldschool.example");
    }

    private Account somebody(String email) {
        var account = new Account(UUID.randomUUID(), email, "Noor van den Berg");
        store.add(account, clock.instant());
        return account;
    }
}

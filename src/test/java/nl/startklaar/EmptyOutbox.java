package nl.startklaar;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.annotation.BeforeTestMethod;

/** The outbox shows its newest fifty: mails of other tests would hide those a test looks for. */
@TestComponent
class EmptyOutbox {

    private final JdbcClient owner;

    EmptyOutbox(@Qualifier("owner") JdbcClient owner) {
        this.owner = owner;
    }

    @BeforeTestMethod
    void beginsWithoutMail() {
        owner.sql("delete from mail.outbox").update();
    }
}

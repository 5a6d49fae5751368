package nl.startklaar.staff;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Hashes passwords with Argon2id, slowly on purpose. At most two at a time: a storm of attempts
 * waits in line and leaves the processors and the memory to the people who are inside.
 */
@Component
class Passwords {

    private static final int AT_A_TIME = 2;

    /** A whole team at once waits a few seconds; behind that nobody is helped by waiting. */
    private static final int MOST_WAITING = 60;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 32 * 1024;
    private static final int PASSES = 3;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    /** Compared with when nobody has the address, so that the answer takes as long. */
    private final String nobodys = encoder.encode(Secret.random().text());

    String hash(String password) {
        waitForAPlace();
        try {
            return encoder.encode(password);
        } finally {
            places.release();
        }
    }

    /** Takes the same time whether there is a hash or not. */
    boolean matches(String password, @Nullable String hash) {
        waitForAPlace();
        try {
            return encoder.matches(password, hash == null ? nobodys : hash) && hash != null;
        } finally {
            places.release();
        }
    }

    private void waitForAPlace() {
        if (places.getQueueLength() >= MOST_WAITING) {
            throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        places.acquireUninterruptibly();
    }
}

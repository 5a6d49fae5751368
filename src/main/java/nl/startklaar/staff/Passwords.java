package nl.startklaar.staff;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
public class Passwords {

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
    private final Executor workers = workers();

    /** Compared with when nobody has the address, so that the answer takes as long. */
    private final String nobodys = encoder.encode(Secret.random().text());

    public String hash(String password) {
        return work(() -> encoder.encode(password));
    }

    /** Takes the same time whether there is a hash or not. */
    public boolean matches(String password, @Nullable String hash) {
        return work(() -> encoder.matches(password, hash == null ? nobodys : hash)) && hash != null;
    }

    private <T> T work(Supplier<T> hashing) {
        try {
            return CompletableFuture.supplyAsync(hashing, workers).join();
        } catch (RejectedExecutionException full) {
            throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, full);
        }
    }

    /** Threads of the system, which take turns; hashing would keep a virtual one's place. */
    private static Executor workers() {
        return new ThreadPoolExecutor(
                AT_A_TIME,
                AT_A_TIME,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("passwords-", 0).factory());
    }
}

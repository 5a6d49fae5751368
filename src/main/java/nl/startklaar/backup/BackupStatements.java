package nl.startklaar.backup;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Hears every statement of the work with backups. Only a test listens, to break off halfway. */
@Component
class BackupStatements {

    private static final Consumer<String> NOBODY = _ -> {};

    private volatile Consumer<String> listener = NOBODY;

    void hear(String sql) {
        listener.accept(sql);
    }

    void during(Consumer<String> listening, Runnable work) {
        listener = listening;
        try {
            work.run();
        } finally {
            listener = NOBODY;
        }
    }
}

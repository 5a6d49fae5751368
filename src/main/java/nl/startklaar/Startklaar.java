package nl.startklaar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.startklaar.kernel.SchoolDay;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The application; {@code ops.Main} starts it. */
@Modulithic(
        systemName = "Startklaar",
        sharedModules = {"kernel", "storage", "keys", "web"})
@SpringBootApplication
public class Startklaar {

    /** The machine's clock, for moments and retries; its days are Dutch, wherever it stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }

    @Bean
    @ConditionalOnMissingBean
    SchoolDay schoolDay(Clock clock) {
        return () -> LocalDate.now(clock);
    }
}

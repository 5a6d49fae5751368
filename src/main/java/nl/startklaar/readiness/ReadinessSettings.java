package nl.startklaar.readiness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently and how often the checks look.
 *
 * @param timeLimit how long one check may take before we say that we could not check
 * @param maxAge how old a report may be before a look measures again
 * @param atOnce how many checks run side by side, over all schools; each needs a connection
 */
@ConfigurationProperties("startklaar.readiness")
record ReadinessSettings(
        @DefaultValue("2s") Duration timeLimit,
        @DefaultValue("10m") Duration maxAge,
        @DefaultValue("3") int atOnce) {}

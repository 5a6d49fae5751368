package nl.startklaar.factor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The second step of adults after their password.
 *
 * @param required whether everybody has to set it up in the end; practice does without, and
 *     somebody may still do so
 * @param reminderDays for how many days somebody is reminded first, unless their school chose a day
 * @param rememberDays for how many days a device of one’s own is not asked again
 */
@ConfigurationProperties("startklaar.factor")
record FactorSettings(
        @DefaultValue("true") boolean required,
        @DefaultValue("14") int reminderDays,
        @DefaultValue("30") int rememberDays) {}

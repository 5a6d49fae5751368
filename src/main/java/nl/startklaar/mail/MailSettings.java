package nl.startklaar.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves. The server itself is set with {@code spring.mail.host}; until then mail waits.
 *
 * @param from the sender's address
 * @param practice whether nothing leaves: mail is then only shown on the practice page
 */
@ConfigurationProperties("startklaar.mail")
public record MailSettings(
        @DefaultValue("startklaar@localhost") String from,
        @DefaultValue("false") boolean practice) {}

package nl.startklaar.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the server is reached.
 *
 * @param trustedProxies the addresses or ranges of our own reverse proxies, as in "10.0.0.5/32";
 *     only they may say for whom they ask. Empty: nobody is believed.
 * @param address the address people type, as in "https://startklaar.voorbeeldschool.example"; links
 *     in mail begin with it
 * @param secureCookies whether cookies travel only over https; switch it off for a first try
 *     without
 */
@ConfigurationProperties("startklaar.web")
public record WebSettings(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue("true") boolean secureCookies) {

    public WebSettings {
        trustedProxies = List.copyOf(trustedProxies);
    }
}

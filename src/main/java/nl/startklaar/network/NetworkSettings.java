package nl.startklaar.network;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which portals of a school's network may be asked something.
 *
 * @param loopback whether a portal may stand on this machine, without https; for practice and for
 *     tests
 * @param insideHosts hosts within the own network that may be asked although their address is
 *     private, as in "portaal.bestuur.example"; nobody else is
 */
@ConfigurationProperties("startklaar.network")
record NetworkSettings(
        @DefaultValue("false") boolean loopback, @DefaultValue List<String> insideHosts) {

    NetworkSettings {
        insideHosts = List.copyOf(insideHosts);
    }
}

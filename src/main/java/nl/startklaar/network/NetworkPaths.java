package nl.startklaar.network;

import nl.startklaar.web.ProgramPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where portals call us. */
@Configuration(proxyBeanMethods = false)
class NetworkPaths {

    @Bean
    ProgramPath signedOutThere() {
        return new ProgramPath("/portaal/*/*/uitgelogd");
    }
}

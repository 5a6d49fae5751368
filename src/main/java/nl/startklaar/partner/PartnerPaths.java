package nl.startklaar.partner;

import nl.startklaar.web.ProgramPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where programs call us. */
@Configuration(proxyBeanMethods = false)
class PartnerPaths {

    @Bean
    ProgramPath tokenPath() {
        return new ProgramPath("/oidc/token");
    }

    @Bean
    ProgramPath userInfoPath() {
        return new ProgramPath("/oidc/userinfo");
    }

    @Bean
    ProgramPath publisherPath() {
        return new ProgramPath("/api/v1/uitgevers/**");
    }
}

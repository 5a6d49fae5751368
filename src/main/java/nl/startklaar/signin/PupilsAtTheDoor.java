package nl.startklaar.signin;

import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the recognition of pupils in the way of every request by its name alone: a web server makes
 * its filters first of all, and this one needs the database.
 */
@Configuration(proxyBeanMethods = false)
class PupilsAtTheDoor {

    @Bean
    static DelegatingFilterProxyRegistrationBean recognitionOfPupils() {
        return new DelegatingFilterProxyRegistrationBean("pupilRecognition");
    }
}

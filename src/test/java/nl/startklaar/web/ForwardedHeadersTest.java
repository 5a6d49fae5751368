package nl.startklaar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** Only {@link ClientAddress} reads who asked: Tomcat does not put another in the peer's place. */
class ForwardedHeadersTest {

    private final WebApplicationContextRunner tomcat =
            new WebApplicationContextRunner(AnnotationConfigServletWebServerApplicationContext::new)
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withConfiguration(
                            AutoConfigurations.of(TomcatServletWebServerAutoConfiguration.class))
                    .withPropertyValues("server.port=0", "spring.main.cloud-platform=kubernetes");

    @Test
    void tomcatBelievesNobodyAlsoInACloud() {
        tomcat.run(it -> assertThat(rewritesThePeer(it.getSourceApplicationContext())).isFalse());
    }

    @Test
    void itWouldIfBootHadItsWay() {
        tomcat.withPropertyValues("server.forward-headers-strategy=native")
                .run(it -> assertThat(rewritesThePeer(it.getSourceApplicationContext())).isTrue());
    }

    private static boolean rewritesThePeer(ApplicationContext context) {
        var servlets = (AnnotationConfigServletWebServerApplicationContext) context;
        var server = (TomcatWebServer) Objects.requireNonNull(servlets.getWebServer());
        return Arrays.stream(server.getTomcat().getEngine().getPipeline().getValves())
                .anyMatch(RemoteIpValve.class::isInstance);
    }
}

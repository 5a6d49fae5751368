package nl.startklaar.signin;

import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How pupils come in, in the menu of whoever helps them with it. */
@Configuration(proxyBeanMethods = false)
class SigninMenu {

    @Bean
    MenuItem pupilsComeIn() {
        return new MenuItem(
                35,
                "signin.menu",
                "/inloggen-leerlingen",
                Set.of(Role.ICT_COORDINATOR.name(), Role.TEACHER.name(), Role.SUBSTITUTE.name()));
    }
}

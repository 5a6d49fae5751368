package nl.startklaar.signin;

import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How everybody comes in, in the menu of whoever helps them with it. */
@Configuration(proxyBeanMethods = false)
class SigninMenu {

    @Bean
    MenuItem pupilsComeIn() {
        return new MenuItem(
                        35,
                        "signin.menu",
                        "/inloggen-leerlingen",
                        Set.of(
                                Role.ICT_COORDINATOR.name(),
                                Role.TEACHER.name(),
                                Role.SUBSTITUTE.name()))
                .below(MenuItem.SIGNING_IN);
    }

    @Bean
    MenuItem waysIn() {
        return new MenuItem(
                        34,
                        "signin.ways-in.menu",
                        WaysInController.PATH,
                        Set.of(Role.ICT_COORDINATOR.name()))
                .below(MenuItem.SIGNING_IN);
    }
}

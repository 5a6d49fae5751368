package nl.startklaar.family;

import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signing in at home, in the menu of whoever prints letters for it. */
@Configuration(proxyBeanMethods = false)
class FamilyMenu {

    @Bean
    MenuItem familiesAtHome() {
        return new MenuItem(
                        38,
                        "family.menu",
                        "/inloggen-thuis",
                        Set.of(Role.ICT_COORDINATOR.name(), Role.TEACHER.name()))
                .below(MenuItem.SIGNING_IN);
    }
}

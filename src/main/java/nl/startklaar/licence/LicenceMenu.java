package nl.startklaar.licence;

import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Licences in the menu, for those who answer for what a school buys. */
@Configuration(proxyBeanMethods = false)
class LicenceMenu {

    @Bean
    MenuItem licencesInMenu() {
        return new MenuItem(
                40,
                "licence.menu",
                "/licenties",
                Set.of(Role.ICT_COORDINATOR.name(), Role.HEAD.name()));
    }
}

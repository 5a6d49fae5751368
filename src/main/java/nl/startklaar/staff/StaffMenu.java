package nl.startklaar.staff;

import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of the menu that lead here. */
@Configuration(proxyBeanMethods = false)
class StaffMenu {

    @Bean
    MenuItem colleaguesItem() {
        return new MenuItem(60, "staff.colleagues.menu", "/medewerkers", managers());
    }

    @Bean
    MenuItem logBookItem() {
        return new MenuItem(70, "staff.log.menu", "/logboek", managers());
    }

    @Bean
    MenuItem installationItem() {
        return new MenuItem(
                80, "staff.installation.menu", "//beheer", Set.of(Role.OPERATOR.name()));
    }

    private static Set<String> managers() {
        return Set.of(Role.ICT_COORDINATOR.name(), Role.HEAD.name());
    }
}

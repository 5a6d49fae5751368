package nl.startklaar.intake;

import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeMenu {

    @Bean
    MenuItem importInTheMenu() {
        return new MenuItem(
                20,
                "intake.menu",
                "/import",
                Set.of(Role.ICT_COORDINATOR.name(), Role.HEAD.name()));
    }
}

package nl.startklaar.school;

import java.util.Set;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the menu with a school's own details. */
@Configuration(proxyBeanMethods = false)
class SchoolMenu {

    @Bean
    MenuItem schoolItem() {
        return new MenuItem(
                65,
                "school.settings.menu",
                "/school",
                Set.of(Role.ICT_COORDINATOR.name(), Role.HEAD.name()));
    }
}

package nl.startklaar.portal;

import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The lesson material comes behind the start list and before all else: so a teacher begins there,
 * and a coordinator who is a teacher too begins at the list.
 */
@Configuration(proxyBeanMethods = false)
class PortalMenu {

    static final String QUESTIONS = "portal.questions.menu";

    @Bean
    MenuItem materialInTheMenu() {
        return new MenuItem(15, "portal.material.menu", "/lesmateriaal", LessonGivers.names());
    }

    @Bean
    MenuItem questionsInTheMenu() {
        return new MenuItem(
                45,
                QUESTIONS,
                "/vragen-van-leerkrachten",
                Set.of(Role.ICT_COORDINATOR.name(), Role.HEAD.name()));
    }
}

package nl.startklaar.checklist;

import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first entry of the menu. */
@Configuration(proxyBeanMethods = false)
class ChecklistMenu {

    static final String WORDS = "checklist.menu";

    private static final int FIRST = 10;

    @Bean
    MenuItem startlijstInTheMenu() {
        var roles = Set.of(Role.ICT_COORDINATOR.name(), Role.HEAD.name(), Role.BOARD.name());
        return new MenuItem(FIRST, WORDS, "/startlijst", roles);
    }
}

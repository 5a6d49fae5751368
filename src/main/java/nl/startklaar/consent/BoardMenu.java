package nl.startklaar.consent;

import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a board finds its publishers. */
@Configuration(proxyBeanMethods = false)
class BoardMenu {

    @Bean
    MenuItem boardPublishersItem() {
        return new MenuItem(
                55, "consent.board.menu", "//bestuur/uitgeverijen", Set.of(Role.BOARD.name()));
    }
}

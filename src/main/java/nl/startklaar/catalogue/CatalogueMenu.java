package nl.startklaar.catalogue;

import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueMenu {

    @Bean
    MenuItem offerInMenu() {
        return new MenuItem(52, "catalogue.menu", "//beheer/aanbod", Set.of(Role.OPERATOR.name()));
    }
}

package nl.startklaar.place;

import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the menu. */
@Configuration(proxyBeanMethods = false)
class PlaceMenu {

    @Bean
    MenuItem addressesItem() {
        return new MenuItem(
                        39,
                        "place.menu",
                        AddressController.PATH,
                        Set.of(Role.ICT_COORDINATOR.name(), Role.HEAD.name()))
                .below(MenuItem.SIGNING_IN);
    }
}

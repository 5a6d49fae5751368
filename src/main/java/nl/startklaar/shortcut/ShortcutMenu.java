package nl.startklaar.shortcut;

import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the menu, beside how pupils come in. */
@Configuration(proxyBeanMethods = false)
class ShortcutMenu {

    @Bean
    MenuItem shortcutsItem() {
        return new MenuItem(
                        36,
                        "shortcut.menu",
                        ShortcutsController.PATH,
                        Set.of(Role.ICT_COORDINATOR.name()))
                .below(MenuItem.SIGNING_IN);
    }
}

package nl.startklaar.roster;

import java.util.EnumSet;
import java.util.stream.Collectors;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The groups in the menu, for everybody who works at the school. A board sees no pupils. */
@Configuration(proxyBeanMethods = false)
class RosterMenu {

    @Bean
    MenuItem groupsInMenu() {
        var atSchool = EnumSet.complementOf(EnumSet.of(Role.BOARD, Role.OPERATOR));
        return new MenuItem(
                30,
                "roster.menu",
                "/groepen",
                atSchool.stream().map(Role::name).collect(Collectors.toSet()));
    }
}

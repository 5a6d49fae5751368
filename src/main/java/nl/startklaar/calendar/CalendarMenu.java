package nl.startklaar.calendar;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarMenu {

    /** Everybody at a school may see its days. */
    @Bean
    MenuItem agendaItem() {
        var everybody =
                Arrays.stream(Role.values())
                        .filter(it -> it != Role.OPERATOR)
                        .map(Role::name)
                        .collect(Collectors.toSet());
        return new MenuItem(50, "calendar.menu", "/agenda", everybody);
    }

    @Bean
    MenuItem partiesItem() {
        return new MenuItem(
                51, "calendar.menu.parties", "//beheer/agenda", Set.of(Role.OPERATOR.name()));
    }
}

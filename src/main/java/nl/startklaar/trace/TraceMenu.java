package nl.startklaar.trace;

import java.util.EnumSet;
import java.util.stream.Collectors;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The search in the menu, behind the groups and for the same people. */
@Configuration(proxyBeanMethods = false)
class TraceMenu {

    @Bean
    MenuItem traceInMenu() {
        var atSchool = EnumSet.complementOf(EnumSet.of(Role.BOARD, Role.OPERATOR));
        return new MenuItem(
                35,
                "trace.menu",
                "/waar-is",
                atSchool.stream().map(Role::name).collect(Collectors.toSet()));
    }
}

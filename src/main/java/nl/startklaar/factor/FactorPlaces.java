package nl.startklaar.factor;

import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.staff.OtherWayIn;
import nl.startklaar.staff.OwnPage;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this module are found. */
@Configuration(proxyBeanMethods = false)
class FactorPlaces {

    @Bean
    OwnPage ownSecondStep() {
        return new OwnPage("factor.own.title", OwnStepController.ADDRESS);
    }

    @Bean
    OtherWayIn passkeyDoor() {
        return new OtherWayIn("factor.door.link", PasskeyDoorController.ADDRESS);
    }

    @Bean
    MenuItem secondStepItem() {
        return new MenuItem(
                        40,
                        "factor.menu",
                        SchoolStepController.PATH,
                        Set.of(
                                Role.ICT_COORDINATOR.name(),
                                Role.HEAD.name(),
                                Role.TEACHER.name(),
                                Role.CARE_COORDINATOR.name()))
                .below(MenuItem.SIGNING_IN);
    }
}

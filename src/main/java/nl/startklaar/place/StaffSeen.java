package nl.startklaar.place;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.ClientAddress;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands behind the reception and notes from where colleagues come: they are in the building before
 * the children are, so they are the first to have its new address. Nobody is refused here.
 */
@Configuration(proxyBeanMethods = false)
class StaffSeen implements WebMvcConfigurer, HandlerInterceptor {

    private final KnownAddresses known;
    private final ClientAddress addresses;
    private final DeviceCookie devices;
    private final Lately lately;

    StaffSeen(KnownAddresses known, ClientAddress addresses, DeviceCookie devices, Lately lately) {
        this.known = known;
        this.addresses = addresses;
        this.devices = devices;
        this.lately = lately;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        AtSchool.of(request)
                .filter(StaffSeen::worksHere)
                .ifPresent(at -> note(at, request, response));
        return true;
    }

    /** The address is asked first: whoever goes to another building within the quarter is seen. */
    private void note(AtSchool at, HttpServletRequest request, HttpServletResponse response) {
        var address = addresses.of(request);
        if (lately.isNew(at.school(), at.viewer().account(), address)) {
            var device = devices.findOrGive(request, response);
            known.noteSeen(
                    at.school(),
                    Sighting.of(address, Who.STAFF)
                            .on(Optional.of(device))
                            .by(at.viewer().account()));
        }
    }

    /** Somebody of the board looks from an office, and that is no school. */
    private static boolean worksHere(AtSchool at) {
        return at.viewer().appointments().stream()
                .anyMatch(it -> Objects.equals(it.school(), at.school()));
    }
}

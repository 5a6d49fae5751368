package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import nl.startklaar.school.AtSchool;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands behind the reception. Who opens a page of a school that invited them has accepted: from
 * then on the school sees their own name.
 */
@Configuration(proxyBeanMethods = false)
class Arrival implements WebMvcConfigurer, HandlerInterceptor {

    private final Colleagues colleagues;

    Arrival(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        AtSchool.of(request).filter(Arrival::worksHere).ifPresent(this::arrive);
        return true;
    }

    private void arrive(AtSchool at) {
        colleagues.arrive(at.details(), at.viewer().account());
    }

    /** Somebody of the board looks, and is nobody's colleague. */
    private static boolean worksHere(AtSchool at) {
        return at.viewer().appointments().stream()
                .anyMatch(it -> Objects.equals(it.school(), at.school()));
    }
}

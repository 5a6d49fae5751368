package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.startklaar.school.Viewer;
import nl.startklaar.web.ForPrograms;
import nl.startklaar.web.OpenToAll;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Shows strangers the way to the sign-in page, and brings them back afterwards. Stands before the
 * reception, which for a stranger has nothing but "not there".
 */
@Configuration(proxyBeanMethods = false)
class Doorkeeper implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || method.hasMethodAnnotation(OpenToAll.class)
                || method.hasMethodAnnotation(ForPrograms.class)
                || Viewer.of(request).isPresent()) {
            return true;
        }
        if (!isPage(request)) {
            throw new ErrorResponseException(HttpStatus.UNAUTHORIZED);
        }
        var back = ReturnPath.find(request.getRequestURI()).filter(it -> !it.equals("/"));
        response.sendRedirect("/inloggen" + back.map(it -> "?naar=" + it).orElse(""));
        return false;
    }

    private static boolean isPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                        .filter(it -> it.contains("text/html"))
                        .isPresent();
    }
}

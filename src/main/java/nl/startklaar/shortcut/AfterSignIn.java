package nl.startklaar.shortcut;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.startklaar.signin.PupilViewer;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Once, when a pupil has come in by a shortcut to one product: on to that product instead of all
 * tiles. When it does not open for this pupil, that page shows the tiles that do.
 */
@Configuration(proxyBeanMethods = false)
class AfterSignIn implements WebMvcConfigurer, HandlerInterceptor {

    private final LessonCookie lessons;

    AfterSignIn(LessonCookie lessons) {
        this.lessons = lessons;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/leerling/*/thuis");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var viewer = PupilViewer.of(request);
        var lesson = viewer.flatMap(it -> lessons.find(request, it.details()));
        if (viewer.isEmpty()
                || lesson.isEmpty()
                || !request.getMethod().equals(HttpMethod.GET.name())) {
            return true;
        }
        lessons.clear(response);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, viewer.get().door() + "/les/" + lesson.get());
        return false;
    }
}

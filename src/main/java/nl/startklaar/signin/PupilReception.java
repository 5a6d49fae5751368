package nl.startklaar.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.startklaar.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before every page of a pupil: a controller that asks for a {@link PupilViewer} is only
 * reached by one. Whoever is not inside comes to the door of the school. A form that was made for
 * another child does nothing, and leads to the page of whoever is inside now: going to the door
 * would end that child's visit.
 */
@Configuration(proxyBeanMethods = false)
class PupilReception
        implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isForPupils(method)) {
            return true;
        }
        var viewer = PupilViewer.of(request);
        if (viewer.filter(it -> isTheirs(request, it)).isPresent()) {
            return true;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION, viewer.map(PupilViewer::home).orElseGet(() -> door(request)));
        return false;
    }

    private static boolean isForPupils(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(it -> it.getParameterType().equals(PupilViewer.class));
    }

    /** To look needs no key: the page that is shown is the one of who is inside. */
    private static boolean isTheirs(HttpServletRequest request, PupilViewer viewer) {
        return request.getMethod().equals(HttpMethod.GET.name())
                || viewer.owns(
                        Objects.requireNonNullElse(request.getParameter(PupilViewer.PAGE_KEY), ""));
    }

    @SuppressWarnings("unchecked") // Spring promises this map for every mapped route
    private static String door(HttpServletRequest request) {
        var variables =
                (Map<String, String>)
                        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var brin = variables == null ? null : variables.get("brin");
        return brin == null ? "/" : PupilRecognition.PUPILS + brin;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(PupilViewer.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binder) {
        var request = (HttpServletRequest) webRequest.getNativeRequest();
        return PupilViewer.of(request)
                .orElseThrow(() -> new NotFound("page", request.getRequestURI()));
    }
}

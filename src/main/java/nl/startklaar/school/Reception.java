package nl.startklaar.school;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.web.ForPrograms;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
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
 * Stands before every controller: a route is only there for whom it says it is, and only at schools
 * that the viewer reaches. "Not yours" and "not there" get the same answer.
 */
@Configuration(proxyBeanMethods = false)
class Reception implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    private final Schools schools;

    Reception(Schools schools) {
        this.schools = schools;
    }

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
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var viewer = Viewer.of(request);
        var code = schoolInPath(request);
        if (viewer.isPresent() && code.isPresent()) {
            enter(request, viewer.get(), code.get());
        }
        if (method.hasMethodAnnotation(OpenToAll.class)
                || method.hasMethodAnnotation(ForPrograms.class)) {
            return true;
        }
        var asked = method.getMethodAnnotation(For.class);
        if (asked == null || viewer.isEmpty() || !isFor(asked, viewer.get(), request, code)) {
            throw new NotFound("page", request.getRequestURI());
        }
        return true;
    }

    private void enter(HttpServletRequest request, Viewer viewer, String code) {
        var school =
                Brin.find(code)
                        .filter(brin -> brin.code().equals(code))
                        .flatMap(schools::findSchool)
                        .filter(it -> !viewer.rolesAt(it).isEmpty());
        if (school.isPresent()) {
            var at = new AtSchool(viewer, school.get(), viewer.rolesAt(school.get()));
            at.enter(request);
            visitor(at).enter(request);
        }
    }

    private static boolean isFor(
            For asked, Viewer viewer, HttpServletRequest request, Optional<String> code) {
        var at = AtSchool.of(request);
        if (code.isPresent()) {
            return at.isPresent()
                    && (asked.value().length == 0
                            || Arrays.stream(asked.value()).anyMatch(at.get()::is));
        }
        var roles =
                viewer.appointments().stream().map(Appointment::role).collect(Collectors.toSet());
        return asked.value().length == 0 || Arrays.stream(asked.value()).anyMatch(roles::contains);
    }

    @SuppressWarnings("unchecked") // Spring promises this map for every mapped route
    private static Optional<String> schoolInPath(HttpServletRequest request) {
        var variables =
                (Map<String, String>)
                        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return Optional.ofNullable(variables).map(it -> it.get("school"));
    }

    private static Visitor visitor(AtSchool at) {
        Set<String> roles = at.roles().stream().map(Role::name).collect(Collectors.toSet());
        return new Visitor(
                at.viewer().name(),
                Optional.of(at.details().name()),
                Optional.of(at.details().home()),
                roles);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(AtSchool.class)
                || parameter.getParameterType().equals(Viewer.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binder) {
        var request = (HttpServletRequest) webRequest.getNativeRequest();
        var found =
                parameter.getParameterType().equals(Viewer.class)
                        ? Viewer.of(request)
                        : AtSchool.of(request);
        return found.map(Object.class::cast)
                .orElseThrow(() -> new NotFound("page", request.getRequestURI()));
    }
}

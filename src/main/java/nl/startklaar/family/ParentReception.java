package nl.startklaar.family;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import nl.startklaar.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before every page of a parent: a controller that asks for a {@link ParentViewer} is only
 * reached by one. Whoever is not signed in at home comes to where one does that.
 */
@Configuration(proxyBeanMethods = false)
class ParentReception
        implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = ParentViewer.class.getName();

    private final ParentDoor door;

    ParentReception(ParentDoor door) {
        this.door = door;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/thuis/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isForParents(method)) {
            return true;
        }
        var viewer = door.find(request);
        if (viewer.isPresent()) {
            request.setAttribute(ATTRIBUTE, viewer.get());
            return true;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, ParentDoor.ADDRESS);
        return false;
    }

    private static boolean isForParents(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(it -> it.getParameterType().equals(ParentViewer.class));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(ParentViewer.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binder) {
        var request = (HttpServletRequest) webRequest.getNativeRequest();
        var viewer = request.getAttribute(ATTRIBUTE);
        if (viewer == null) {
            throw new NotFound("page", request.getRequestURI());
        }
        return viewer;
    }
}

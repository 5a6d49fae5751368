package nl.startklaar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.startklaar.web.ForPrograms;
import nl.startklaar.web.ProgramPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Where no proof is asked that a form came from a page of ours, every route is for programs; and
 * each of those stands there.
 */
@HouseTest
class ProgramPathsTest {

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired List<ProgramPath> paths;

    @Test
    void whatIsForProgramsStandsBelowTheirPathsAndNothingElseDoes() {
        assertThat(listStrays(paths, requestMappingHandlerMapping.getHandlerMethods())).isEmpty();
    }

    @Test
    void seesARouteOnTheWrongSide() {
        var some = List.of(new ProgramPath("/oidc/token/**"));

        assertThat(listStrays(some, routesOf(canary.Strays.class)))
                .containsExactlyInAnyOrder("/oidc/token/people", "/somewhere");
    }

    private static List<String> listStrays(
            List<ProgramPath> paths, Map<RequestMappingInfo, HandlerMethod> routes) {
        return routes.entrySet().stream()
                .flatMap(route -> listStrays(paths, route.getKey(), route.getValue()))
                .toList();
    }

    private static Stream<String> listStrays(
            List<ProgramPath> paths, RequestMappingInfo route, HandlerMethod method) {
        boolean isForPrograms = method.hasMethodAnnotation(ForPrograms.class);
        return route.getPatternValues().stream()
                .filter(address -> isBelow(paths, address) != isForPrograms);
    }

    private static boolean isBelow(List<ProgramPath> paths, String address) {
        var path = PathContainer.parsePath(address);
        return paths.stream()
                .map(it -> PathPatternParser.defaultInstance.parse(it.pattern()))
                .anyMatch(it -> it.matches(path));
    }

    private static Map<RequestMappingInfo, HandlerMethod> routesOf(Class<?> controller) {
        try (var context = new StaticApplicationContext()) {
            context.registerSingleton("strays", controller);
            context.refresh();
            var mapping = new RequestMappingHandlerMapping();
            mapping.setApplicationContext(context);
            mapping.afterPropertiesSet();
            return mapping.getHandlerMethods();
        }
    }
}

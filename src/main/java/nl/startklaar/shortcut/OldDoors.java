package nl.startklaar.shortcut;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.signin.PupilViewer;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Children bookmark the page they are on: the one of their group, or of themselves. After the
 * summer that group is gone, or the child has moved on; the same bookmark then leads to the door of
 * the school. What is not there and what is another school's get the same answer.
 */
@Configuration(proxyBeanMethods = false)
class OldDoors implements WebMvcConfigurer, HandlerInterceptor {

    private final Schools schools;
    private final Signpost signpost;
    private final GroupsToday pupils;
    private final SchoolDay day;

    OldDoors(Schools schools, Signpost signpost, GroupsToday pupils, SchoolDay day) {
        this.schools = schools;
        this.signpost = signpost;
        this.pupils = pupils;
        this.day = day;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/leerling/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var parts = parts(request);
        if (!request.getMethod().equals(HttpMethod.GET.name())
                || !parts.containsKey("brin")
                || isInside(request, parts)) {
            return true;
        }
        var school = find(parts.getOrDefault("brin", ""));
        if (school.isEmpty()) {
            return leadTo("/k/" + HelpPage.NOBODYS, response);
        }
        return isThere(school.get(), parts) || leadTo(Signpost.door(school.get()), response);
    }

    /** Whoever is inside was found a moment ago, and so was the school; nothing is asked twice. */
    private static boolean isInside(HttpServletRequest request, Map<String, String> parts) {
        return PupilViewer.of(request).isPresent()
                && !parts.containsKey("group")
                && !parts.containsKey("pupil");
    }

    private boolean isThere(School school, Map<String, String> parts) {
        var group = Optional.ofNullable(parts.get("group")).flatMap(Ids::find);
        var pupil = Optional.ofNullable(parts.get("pupil")).flatMap(Ids::find);
        return group.filter(it -> !signpost.isThere(school, it)).isEmpty()
                && pupil.filter(it -> !isIn(school, it, group)).isEmpty();
    }

    private boolean isIn(School school, UUID pupil, Optional<UUID> group) {
        return pupils.findPupil(school.id(), pupil, day.today())
                .filter(it -> group.filter(id -> id.equals(it.group())).isPresent())
                .isPresent();
    }

    /** The code as an address has it, and no other way to write it. */
    private Optional<School> find(String code) {
        return Brin.find(code).filter(it -> it.code().equals(code)).flatMap(schools::findSchool);
    }

    private static boolean leadTo(String path, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
        return false;
    }

    @SuppressWarnings("unchecked") // Spring promises this map for every mapped route
    private static Map<String, String> parts(HttpServletRequest request) {
        var parts =
                (Map<String, String>)
                        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return parts == null ? Map.of() : parts;
    }
}

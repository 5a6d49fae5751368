package nl.startklaar;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.web.ForPrograms;
import nl.startklaar.web.OpenToAll;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A verb, an address, and for whom it is. */
public record Route(String verb, String address, String who) {

    private static final String EVERYBODY = "everybody";
    private static final String PROGRAMS = "programs";
    private static final String WHO_SIGNED_IN = "signed-in";

    /** Every route of the running application, by verb and address: none is written down. */
    public static Map<String, Route> allOf(RequestMappingHandlerMapping application) {
        var routes = new TreeMap<String, Route>();
        application
                .getHandlerMethods()
                .forEach((info, method) ->
                        declared(info, method).forEach(it -> routes.put(it.key(), it)));
        return routes;
    }

    public String key() {
        return verb + " " + address;
    }

    public boolean isOpen() {
        return who.equals(EVERYBODY);
    }

    public boolean isForPrograms() {
        return who.equals(PROGRAMS);
    }

    /** What a browser may do without showing that the form is ours. */
    public boolean isOnlyLooking() {
        return verb.equals("GET");
    }

    public Set<Role> roles() {
        if (isForPrograms()) {
            return EnumSet.noneOf(Role.class);
        }
        return who.equals(WHO_SIGNED_IN)
                ? EnumSet.allOf(Role.class)
                : Arrays.stream(who.split(" "))
                        .map(Role::valueOf)
                        .collect(toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** An address that a browser can ask for, at this school, of a thing that nobody has. */
    public String path(School school) {
        return address.replace("{school}", school.brin().code())
                .replace("{brin}", school.brin().code())
                .replace("{code}", "N1")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static Stream<Route> declared(RequestMappingInfo info, HandlerMethod method) {
        return verbs(info)
                .flatMap(verb ->
                        info.getPatternValues().stream()
                                .map(it -> new Route(verb, plain(it), who(method))));
    }

    /** "{code:[VN][0-9]{1,2}}" is "{code}": what a variable looks like does not matter here. */
    private static String plain(String address) {
        var plain = new StringBuilder();
        int depth = 0;
        boolean pattern = false;
        for (char it : address.toCharArray()) {
            depth += it == '{' ? 1 : it == '}' ? -1 : 0;
            pattern = depth > 0 && (pattern || it == ':');
            if (!pattern) {
                plain.append(it);
            }
        }
        return plain.toString();
    }

    private static Stream<String> verbs(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name);
    }

    private static String who(HandlerMethod method) {
        if (method.hasMethodAnnotation(OpenToAll.class)) {
            return EVERYBODY;
        }
        if (method.hasMethodAnnotation(ForPrograms.class)) {
            return PROGRAMS;
        }
        return Optional.ofNullable(method.getMethodAnnotation(For.class))
                .map(it ->
                        it.value().length == 0
                                ? WHO_SIGNED_IN
                                : Arrays.stream(it.value())
                                        .sorted()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(" ")))
                .orElse("nobody knows");
    }
}

package nl.startklaar.house;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.Startklaar;
import nl.startklaar.kernel.PublishedViews;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The views that the modules declare on their packages, as {@code roster.base_groups}. */
public final class PublishedViewsOf {

    private PublishedViewsOf() {}

    public static Set<String> everyModule() {
        return ApplicationModules.of(Startklaar.class).stream()
                .flatMap(PublishedViewsOf::one)
                .collect(Collectors.toSet());
    }

    private static Stream<String> one(ApplicationModule module) {
        var base = module.getBasePackage().getName();
        return Stream.ofNullable(packageOf(base).getAnnotation(PublishedViews.class))
                .flatMap(it -> Arrays.stream(it.value()))
                .map(it -> base.substring(base.lastIndexOf('.') + 1) + "." + it);
    }

    private static Class<?> packageOf(String name) {
        try {
            return Class.forName(name + ".package-info");
        } catch (ClassNotFoundException unmarked) {
            throw new IllegalStateException(name + " has no package-info", unmarked);
        }
    }
}

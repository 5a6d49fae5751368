package nl.startklaar.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every word a person reads: one file per module and language in {@code words/}. Dutch is the
 * language of the house and has no suffix. A key without words is a fault, not an empty place.
 */
@Configuration(proxyBeanMethods = false)
public class Words {

    @Bean
    public static MessageSource messageSource() throws IOException {
        var words = new ResourceBundleMessageSource();
        words.setBasenames(files());
        words.setDefaultEncoding("UTF-8");
        words.setDefaultLocale(Locale.forLanguageTag("nl-NL"));
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        return words;
    }

    private static String[] files() throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver()
                                .getResources("classpath*:words/*.properties"))
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .filter(it -> !it.contains("_"))
                .map(it -> "words/" + it.replace(".properties", ""))
                .sorted()
                .toArray(String[]::new);
    }
}

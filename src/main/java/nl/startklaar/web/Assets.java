package nl.startklaar.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Fonts, icons, styles and scripts. Their address holds a fingerprint of all of them together, so
 * that browsers keep them for a year and never show an old one; a font named inside the styles gets
 * the same fingerprint by itself.
 */
@Component
public class Assets implements WebMvcConfigurer {

    private final String fingerprint = fingerprint();

    /** The address of a file, as in "/assets/1f2e3d4c/startklaar.css". */
    public String address(String file) {
        return "/assets/" + fingerprint + "/" + file;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(
                        new VersionResourceResolver().addFixedVersionStrategy(fingerprint, "/**"));
    }

    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:/static/assets/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::toString));
            for (Resource file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

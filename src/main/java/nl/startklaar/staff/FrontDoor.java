package nl.startklaar.staff;

import java.util.List;
import nl.startklaar.web.ClientAddress;
import nl.startklaar.web.Cookies;
import nl.startklaar.web.ProgramPath;
import nl.startklaar.web.WebSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What every request passes: headers that keep browsers strict, the person, and the proof that a
 * form came from our own page. Who may see what is said at each route, and checked by the
 * reception.
 */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

    static final String PERMISSIONS =
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    @Bean
    SecurityFilterChain frontDoorChain(
            HttpSecurity http,
            Sessions sessions,
            SessionCookie cookie,
            ClientAddress addresses,
            CookieCsrfTokenRepository tokens,
            WebSettings settings,
            List<ProgramPath> programs) {
        var forPrograms = forPrograms(programs);
        return http.addFilterBefore(new Recognition(sessions, cookie, addresses), CsrfFilter.class)
                .addFilterBefore(new OwnPagesOnly(settings, forPrograms), CsrfFilter.class)
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .csrf(it -> it.csrfTokenRepository(tokens).ignoringRequestMatchers(forPrograms))
                .headers(it -> headers(it, settings))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static RequestMatcher forPrograms(List<ProgramPath> programs) {
        var patterns = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                programs.stream()
                        .map(it -> (RequestMatcher) patterns.matcher(it.pattern()))
                        .toList());
    }

    /** Twice the same secret, once in a cookie and once in the form: the server keeps nothing. */
    @Bean
    CookieCsrfTokenRepository formTokens(Cookies cookies, WebSettings settings) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.name("sk_form"));
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                it -> it.httpOnly(true).secure(settings.secureCookies()).sameSite("Lax"));
        return tokens;
    }

    /**
     * Behind a proxy a request does not know that it came over https: the address of the school
     * does.
     */
    private static void headers(HeadersConfigurer<HttpSecurity> headers, WebSettings settings) {
        boolean isHttps = settings.address().startsWith("https:");
        headers.httpStrictTransportSecurity(
                        it -> it.requestMatcher(request -> isHttps || request.isSecure()))
                .contentSecurityPolicy(it -> it.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(it -> it.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(it -> it.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}

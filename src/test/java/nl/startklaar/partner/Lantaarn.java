package nl.startklaar.partner;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

/** The program of an invented publisher, as far as a test lets it go. */
final class Lantaarn {

    static final String BACK = "https://oefenen.delantaarn.example/terug";

    final CodeVerifier verifier = new CodeVerifier();

    private final MockMvc mvc;
    private final NewClient client;

    Lantaarn(MockMvc mvc, NewClient client) {
        this.mvc = mvc;
        this.client = client;
    }

    /** What it asks when it does everything right. */
    Map<String, String> question() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("client_id", client.client().id());
        asked.put("redirect_uri", BACK);
        asked.put("response_type", "code");
        asked.put("scope", "openid");
        asked.put("state", "st 1/+");
        asked.put("nonce", "n-1");
        asked.put(
                "code_challenge",
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue());
        asked.put("code_challenge_method", "S256");
        return asked;
    }

    MockHttpServletResponse ask(Map<String, String> asked, @Nullable Cookie visitor)
            throws Exception {
        return ask(query(asked), visitor);
    }

    MockHttpServletResponse ask(String query, @Nullable Cookie visitor) throws Exception {
        var request = get(URI.create("/oidc/authorize?" + query));
        return mvc.perform(visitor == null ? request : request.cookie(visitor))
                .andReturn()
                .getResponse();
    }

    /** The code with which this visitor comes back. */
    String code(Cookie visitor) throws Exception {
        return parameter(ask(question(), visitor), "code");
    }

    MockHttpServletResponse redeem(String code) throws Exception {
        return redeem(form(code));
    }

    MockHttpServletResponse redeem(Map<String, String> form) throws Exception {
        return redeem(form, basic(client.client().id(), client.secret()));
    }

    MockHttpServletResponse redeem(Map<String, String> form, String authorization)
            throws Exception {
        return mvc.perform(
                        post("/oidc/token")
                                .header("Authorization", authorization)
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .content(query(form)))
                .andReturn()
                .getResponse();
    }

    /** In another form than the one we take. */
    MockHttpServletResponse redeemAs(String contentType, String content) throws Exception {
        return mvc.perform(
                        post("/oidc/token")
                                .header(
                                        "Authorization",
                                        basic(client.client().id(), client.secret()))
                                .header("Content-Type", contentType)
                                .content(content))
                .andReturn()
                .getResponse();
    }

    Map<String, String> form(String code) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", BACK);
        form.put("code_verifier", verifier.getValue());
        return form;
    }

    MockHttpServletResponse userInfo(String token) throws Exception {
        return mvc.perform(get("/oidc/userinfo").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    static String basic(String id, String secret) {
        var text = id + ":" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String query(Map<String, String> values) {
        return values.entrySet().stream()
                .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Of the address somebody is sent to. */
    static String parameter(MockHttpServletResponse answer, String name) {
        var address = String.valueOf(answer.getRedirectedUrl());
        var value =
                UriComponentsBuilder.fromUriString(address).build().getQueryParams().getFirst(name);
        return value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}

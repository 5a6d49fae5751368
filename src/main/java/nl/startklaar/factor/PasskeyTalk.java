package nl.startklaar.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.DeviceName;
import nl.startklaar.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What we and a browser say to each other about passkeys: a question, and within five minutes one
 * answer of the same browser.
 */
@Component
class PasskeyTalk {

    private static final int LONGEST_NAME = 60;

    private final BrowserMarks browsers;
    private final Challenges challenges;
    private final Passkeys passkeys;
    private final OwnOrigin place;

    PasskeyTalk(BrowserMarks browsers, Challenges challenges, Passkeys passkeys, OwnOrigin place) {
        this.browsers = browsers;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.place = place;
    }

    Optional<AskedToAdd> askToAdd(HttpServletRequest request, Account account) {
        return browsers.find(request)
                .map(it -> challenges.ask(it, Purpose.ADD, account.id()))
                .map(it ->
                        new AskedToAdd(
                                text(it),
                                place.domain(),
                                text(Passkeys.handle(account.id())),
                                account.email(),
                                account.name(),
                                PasskeyReader.ALGORITHMS,
                                keysOf(account.id()),
                                Challenges.LASTS.toMillis()));
    }

    AddedPasskey add(HttpServletRequest request, Account account, Form form) {
        return take(request, Purpose.ADD, account.id())
                .map(it -> passkeys.add(account, name(form, request), new SignedByDevice(form), it))
                .orElseGet(AddedPasskey.Refused::new);
    }

    Optional<AskedToShow> askToShow(HttpServletRequest request, UUID account) {
        return ask(request, Purpose.SHOW, account, keysOf(account));
    }

    boolean show(HttpServletRequest request, UUID account, Form form) {
        return take(request, Purpose.SHOW, account)
                .filter(it -> passkeys.show(account, new SignedByDevice(form), it))
                .isPresent();
    }

    /** Of nobody in particular: the device knows what it has for us. */
    Optional<AskedToShow> askToSignIn(HttpServletRequest request) {
        return ask(request, Purpose.SIGN_IN, null, List.of());
    }

    Optional<UUID> signIn(HttpServletRequest request, Form form) {
        return take(request, Purpose.SIGN_IN, null)
                .flatMap(it -> passkeys.signIn(new SignedByDevice(form), it));
    }

    private Optional<AskedToShow> ask(
            HttpServletRequest request,
            Purpose purpose,
            @Nullable UUID account,
            List<String> keys) {
        return browsers.find(request)
                .map(it -> challenges.ask(it, purpose, account))
                .map(it ->
                        new AskedToShow(
                                text(it), place.domain(), keys, Challenges.LASTS.toMillis()));
    }

    private Optional<byte[]> take(
            HttpServletRequest request, Purpose purpose, @Nullable UUID account) {
        return browsers.find(request).flatMap(it -> challenges.take(it, purpose, account));
    }

    private List<String> keysOf(UUID account) {
        return passkeys.listKeyIds(account).stream().map(PasskeyTalk::text).toList();
    }

    private static String name(Form form, HttpServletRequest request) {
        var typed = form.value("name");
        var name = typed.isEmpty() ? DeviceName.of(request) : typed;
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package nl.startklaar.network;

import java.util.Optional;
import nl.startklaar.web.Form;

/** What a coordinator fills in about a portal. */
final class PortalForm {

    static final String NAME = "naam";
    static final String ISSUER = "adres";
    static final String CLIENT = "client";
    static final String SECRET = "geheim";
    static final String PUPILS = "leerlingen";
    static final String STAFF = "medewerkers";
    static final String SCOPES = "scopes";
    static final String ECK_ID = "eck";
    static final String LAS_KEY = "sleutel";
    static final String BY_HAND = "hand";
    static final String AUTHORIZATION = "authorization";
    static final String TOKEN = "token";
    static final String KEYS = "jwks";
    static final String PERSON = "userinfo";
    static final String END_SESSION = "end-session";

    private PortalForm() {}

    /** Empty when something is wrong; the form says what. */
    static Optional<NewConnection> read(Form form, PortalAddress addresses) {
        form.require(NAME, "network.name.missing")
                .require(ISSUER, "network.issuer.missing")
                .require(CLIENT, "network.client.missing");
        if (form.secret(SECRET).isEmpty()) {
            form.refuse(SECRET, "network.secret.missing");
        }
        if (!form.isWrong(ISSUER) && addresses.find(form.value(ISSUER)).isEmpty()) {
            form.refuse(ISSUER, "network.why.INSECURE");
        }
        var byHand =
                form.isTicked(BY_HAND)
                        ? Optional.of(endpoints(form, addresses))
                        : Optional.<Endpoints>empty();
        common(form);
        return form.isRefused()
                ? Optional.empty()
                : Optional.of(
                        new NewConnection(
                                form.value(NAME),
                                form.value(ISSUER),
                                form.value(CLIENT),
                                form.secret(SECRET).strip(),
                                byHand,
                                claims(form),
                                form.isTicked(PUPILS),
                                form.isTicked(STAFF)));
    }

    /** The portal as it becomes; empty when something is wrong. */
    static Optional<Connection> change(Form form, Connection it, PortalAddress addresses) {
        form.require(NAME, "network.name.missing").require(CLIENT, "network.client.missing");
        var endpoints = it.byHand() ? endpoints(form, addresses) : it.endpoints();
        common(form);
        return form.isRefused()
                ? Optional.empty()
                : Optional.of(
                        new Connection(
                                it.id(),
                                form.value(NAME),
                                it.issuer(),
                                form.value(CLIENT),
                                it.byHand(),
                                endpoints,
                                claims(form),
                                form.isTicked(PUPILS),
                                form.isTicked(STAFF),
                                it.onSince()));
    }

    private static void common(Form form) {
        form.limit(SCOPES).limit(ECK_ID).limit(LAS_KEY);
        if (!form.isTicked(PUPILS) && !form.isTicked(STAFF)) {
            form.refuse(PUPILS, "network.audience.missing");
        }
    }

    private static Endpoints endpoints(Form form, PortalAddress addresses) {
        for (String needed : new String[] {AUTHORIZATION, TOKEN, KEYS}) {
            form.require(needed, "network.endpoint.missing");
        }
        for (String field : new String[] {AUTHORIZATION, TOKEN, KEYS, PERSON, END_SESSION}) {
            var typed = form.value(field);
            if (!typed.isEmpty() && addresses.find(typed).isEmpty()) {
                form.refuse(field, "network.why.INSECURE");
            }
        }
        return Endpoints.byHand(
                form.value(AUTHORIZATION),
                form.value(TOKEN),
                form.value(KEYS),
                form.value(PERSON),
                form.value(END_SESSION));
    }

    private static Claims claims(Form form) {
        return new Claims(form.value(SCOPES), form.value(ECK_ID), form.value(LAS_KEY));
    }

    /** As it stands now, to be changed. */
    static Form of(Connection it) {
        var at = it.endpoints();
        return Form.empty()
                .with(NAME, it.name())
                .with(CLIENT, it.clientId())
                .with(PUPILS, String.valueOf(it.forPupils()))
                .with(STAFF, String.valueOf(it.forStaff()))
                .with(SCOPES, it.claims().scopes())
                .with(ECK_ID, it.claims().eckId())
                .with(LAS_KEY, it.claims().lasKey())
                .with(AUTHORIZATION, at.authorization())
                .with(TOKEN, at.token())
                .with(KEYS, at.keys())
                .with(PERSON, at.person())
                .with(END_SESSION, at.endSession());
    }
}

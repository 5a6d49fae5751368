package nl.startklaar.factor;

import java.util.Base64;
import nl.startklaar.web.Form;

/** What a device sent by the hidden fields of a form, each in the letters that fit in a form. */
final class SignedByDevice {

    /** A key with all its papers is a few kilobytes. */
    private static final int LONGEST = 20_000;

    private final Form form;

    SignedByDevice(Form form) {
        this.form = form;
    }

    byte[] keyId() {
        return bytes("key");
    }

    /** Of whom the device says that it is; empty when it says nothing. */
    byte[] person() {
        return bytes("person");
    }

    byte[] client() {
        return bytes("client");
    }

    byte[] authenticator() {
        return bytes("authenticator");
    }

    byte[] signature() {
        return bytes("signature");
    }

    byte[] attestation() {
        return bytes("attestation");
    }

    /** Empty, also for what is too long or no such letters: it is refused further on. */
    private byte[] bytes(String field) {
        var text = form.secret(field);
        if (text.length() > LONGEST) {
            return new byte[0];
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException otherLetters) {
            return new byte[0];
        }
    }
}

package nl.startklaar.keys;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** Opens piece by piece, and ends only where the stream was ended: see {@link Pieces}. */
final class SealedInput extends InputStream {

    private final BufferedInputStream in;
    private final Pieces pieces;
    private byte[] piece = new byte[0];
    private int at;
    private boolean isLast;

    SealedInput(BufferedInputStream in, SecretKey key) {
        this.in = in;
        this.pieces = new Pieces(Cipher.DECRYPT_MODE, key);
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? Byte.toUnsignedInt(piece[at++]) : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int now = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, from, now);
        at += now;
        return now;
    }

    @Override
    public int available() {
        return piece.length - at;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean hasMore() throws IOException {
        while (at == piece.length && !isLast) {
            next();
        }
        return at < piece.length;
    }

    private void next() throws IOException {
        var sealed = in.readNBytes(Pieces.SEALED_LENGTH);
        isLast = isAtEnd();
        try {
            piece = pieces.next(sealed, sealed.length, isLast);
            at = 0;
        } catch (AEADBadTagException changed) {
            throw new Tampered("It was changed or cut off");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isAtEnd() throws IOException {
        in.mark(1);
        boolean isAtEnd = in.read() < 0;
        in.reset();
        return isAtEnd;
    }
}

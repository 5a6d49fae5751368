package nl.startklaar.keys;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** Seals piece by piece: see {@link Pieces}. */
final class SealedOutput extends OutputStream {

    private final OutputStream out;
    private final Pieces pieces;
    private final byte[] piece = new byte[Pieces.LENGTH];
    private int filled;
    private boolean isClosed;

    SealedOutput(OutputStream out, SecretKey key) {
        this.out = out;
        this.pieces = new Pieces(Cipher.ENCRYPT_MODE, key);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == piece.length) { // more follows, so this was not the last
                flush(false);
            }
            int now = Math.min(left, piece.length - filled);
            System.arraycopy(bytes, at, piece, filled, now);
            filled += now;
            at += now;
            left -= now;
        }
    }

    /** Only what is whole can be sealed: what is in the last piece waits for the end. */
    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (!isClosed) {
            isClosed = true;
            try (out) {
                flush(true);
            }
        }
    }

    private void flush(boolean isLast) throws IOException {
        try {
            out.write(pieces.next(piece, filled, isLast));
            filled = 0;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

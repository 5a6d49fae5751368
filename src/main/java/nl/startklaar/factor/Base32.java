package nl.startklaar.factor;

/** RFC 4648, without padding: the letters in which apps for codes read a secret. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte it : bytes) {
            buffer = (buffer << Byte.SIZE | it & 0xff) & 0xffff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt(buffer >> bits & MASK));
            }
        }
        if (bits > 0) {
            text.append(LETTERS.charAt(buffer << BITS - bits & MASK));
        }
        return text.toString();
    }
}

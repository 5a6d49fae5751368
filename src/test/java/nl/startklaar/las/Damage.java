package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Random;

/** Hurts a file, the same way every time the test runs. */
final class Damage {

    private static final byte[] TELLING =
            "<>/&;'\"=! ?[]x,\0\r\n\u001d\u00e9\u00ff".getBytes(ISO_8859_1);

    private Damage() {}

    /** One to four wounds: a byte changed, taken out or doubled, or a stretch moved elsewhere. */
    static byte[] to(byte[] whole, Random chance) {
        var damaged = whole.clone();
        for (int wound = chance.nextInt(4); wound >= 0; wound--) {
            int at = chance.nextInt(Math.max(1, damaged.length));
            switch (chance.nextInt(4)) {
                case 0 -> damaged[at] = (byte) chance.nextInt(256);
                case 1 -> damaged[at] = TELLING[chance.nextInt(TELLING.length)];
                case 2 -> damaged = without(damaged, at, 1 + chance.nextInt(20));
                default -> damaged = moved(damaged, at, chance);
            }
        }
        return damaged;
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        int end = Math.min(bytes.length, at + count);
        var shorter = Arrays.copyOf(bytes, bytes.length - (end - at));
        System.arraycopy(bytes, end, shorter, at, bytes.length - end);
        return shorter;
    }

    private static byte[] moved(byte[] bytes, int at, Random chance) {
        int to = chance.nextInt(bytes.length);
        int count = Math.min(1 + chance.nextInt(200), bytes.length - Math.max(at, to));
        var moved = bytes.clone();
        System.arraycopy(bytes, at, moved, to, count);
        return moved;
    }
}

package nl.startklaar;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The codes of a page, printed and read by somebody else's reader. */
public final class PrintedCode {

    private static final int PIXELS = 4;

    private static final Pattern CODE =
            Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"[^>]*><path d=\"([^\"]+)\"");

    private static final Pattern STROKE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    private PrintedCode() {}

    /** Of every code on the page, what it says. */
    public static List<String> readAll(String page) {
        return CODE.matcher(page)
                .results()
                .map(it -> read(Integer.parseInt(it.group(1)), it.group(2)))
                .toList();
    }

    private static String read(int size, String path) {
        int side = size * PIXELS;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        STROKE.matcher(path)
                .results()
                .forEach(it -> {
                    int x = Integer.parseInt(it.group(1)) * PIXELS;
                    int y = Integer.parseInt(it.group(2)) * PIXELS;
                    int width = Integer.parseInt(it.group(3)) * PIXELS;
                    for (int row = y; row < y + PIXELS; row++) {
                        Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
                    }
                });
        try {
            var image = new RGBLuminanceSource(side, side, pixels);
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(image)),
                            Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (ReaderException unreadable) {
            throw new AssertionError("No reader can read this code", unreadable);
        }
    }
}

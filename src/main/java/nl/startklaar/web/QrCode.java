package nl.startklaar.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as one path of an SVG, in modules.
 *
 * @param size how many modules wide and high, with the white edge that readers need
 */
public record QrCode(int size, String path) {

    private static final int EDGE = 4;

    /** A card in a pencil case gets scratched: a quarter of it may be unreadable. */
    private static final ErrorCorrectionLevel SCRATCHED = ErrorCorrectionLevel.Q;

    public static QrCode of(String text) {
        try {
            var matrix =
                    new QRCodeWriter()
                            .encode(
                                    text,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(
                                            EncodeHintType.MARGIN,
                                            EDGE,
                                            EncodeHintType.ERROR_CORRECTION,
                                            SCRATCHED));
            return new QrCode(matrix.getWidth(), path(matrix));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a QR code", tooLong);
        }
    }

    /** Dark modules beside one another are one stroke. */
    private static String path(BitMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
                }
            }
        }
        return path.toString();
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "QrCode";
    }
}

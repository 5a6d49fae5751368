package nl.startklaar.shortcut;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** A shortcut as the file of one kind of device. */
enum DeviceFile {
    WINDOWS("windows.url", "url", "application/internet-shortcut"),
    MAC("mac.webloc", "webloc", "application/octet-stream"),
    IPAD("ipad.mobileconfig", "mobileconfig", "application/x-apple-aspen-config"),
    CHROMEBOOK("chromebook.json", "json", MediaType.APPLICATION_JSON_VALUE),
    MANIFEST("app.webmanifest", "", "application/manifest+json");

    /** What Windows refuses in the name of a file; the others refuse less. */
    private static final String REFUSED = "[\\\\/:*?\"<>|.\\p{Cntrl}]+";

    private final String path;
    private final String ending;
    private final MediaType type;

    DeviceFile(String path, String ending, String type) {
        this.path = path;
        this.ending = ending;
        this.type = MediaType.parseMediaType(type);
    }

    static Optional<DeviceFile> find(String path) {
        return Stream.of(values()).filter(it -> it.path.equals(path)).findFirst();
    }

    /** Below the address of the shortcut. */
    String path() {
        return path;
    }

    MediaType type() {
        return type;
    }

    /** A browser reads the manifest itself; all others are saved. */
    boolean isSaved() {
        return this != MANIFEST;
    }

    /** What stands below its icon afterwards. */
    String fileName(String shortcut) {
        var name = shortcut.replaceAll(REFUSED, " ").strip();
        return (name.isEmpty() ? "Startklaar" : name) + "." + ending;
    }
}

package nl.startklaar.shortcut;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.startklaar.shortcut.Follow.Found;
import nl.startklaar.web.Answers;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The address of every shortcut. */
@Controller
class FollowController {

    private final Follow follow;
    private final DeviceFiles files;

    FollowController(Follow follow, DeviceFiles files) {
        this.follow = follow;
        this.files = files;
    }

    @OpenToAll
    @GetMapping("/k/{token}")
    ResponseEntity<String> go(
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        return follow.find(token)
                .map(it -> follow.go(it, false, request, response, page))
                .orElseGet(() -> follow.unknown(token, page));
    }

    /** How to get it on this device: whoever has the shortcut may have it in another form too. */
    @OpenToAll
    @GetMapping("/k/{token}/apparaat")
    ResponseEntity<String> device(@PathVariable String token, Page page) {
        return current(token)
                .map(it -> Answers.shown(page, DevicePage.TEMPLATE, page(it)))
                .orElseGet(() -> follow.unknown(token, page));
    }

    private DevicePage page(Found it) {
        return new DevicePage(it.school().name(), it.shortcut(), files.address(it.shortcut()));
    }

    @OpenToAll
    @GetMapping("/k/{token}/{file}")
    ResponseEntity<String> file(@PathVariable String token, @PathVariable String file, Page page) {
        var found = current(token);
        var asked = DeviceFile.find(file);
        if (found.isEmpty() || asked.isEmpty()) {
            return follow.unknown(token, page);
        }
        var shortcut = found.get().shortcut();
        var answer = ResponseEntity.ok().contentType(new MediaType(asked.get().type(), UTF_8));
        if (asked.get().isSaved()) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(asked.get().fileName(shortcut.name()), UTF_8)
                            .build()
                            .toString());
        }
        return answer.cacheControl(CacheControl.noStore())
                .body(files.write(asked.get(), shortcut, found.get().school().name()));
    }

    /** An old one is given out no more. */
    private Optional<Found> current(String token) {
        return follow.find(token).filter(it -> !it.shortcut().isOld());
    }
}

package nl.startklaar.web;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How a page answers that holds names or a form: no browser keeps it. */
public final class Answers {

    private Answers() {}

    public static ResponseEntity<String> shown(Page page, String template, Object view) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(page.render(template, view));
    }

    /** Back to the form, with what is wrong. */
    public static ResponseEntity<String> again(Page page, String template, Object view) {
        return ResponseEntity.unprocessableContent()
                .cacheControl(CacheControl.noStore())
                .body(page.render(template, view));
    }

    /** Back to the form, which takes no more of this for a while. */
    public static ResponseEntity<String> tooOften(Page page, String template, Object view) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .cacheControl(CacheControl.noStore())
                .body(page.render(template, view));
    }

    /** On to a path of our own. */
    public static ResponseEntity<String> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", path).build();
    }

    /** Away from our house; where to may hold what works once, so no browser keeps it. */
    public static ResponseEntity<String> leave(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .location(address)
                .build();
    }
}

package nl.startklaar.amend;

import nl.startklaar.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How these pages answer: they hold names, so that no browser keeps them. */
final class Answers {

    private Answers() {}

    static ResponseEntity<String> shown(Page page, String template, Object view) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(page.render(template, view));
    }

    /** Back to the form, with what is wrong. */
    static ResponseEntity<String> again(Page page, String template, Object view) {
        return ResponseEntity.unprocessableContent()
                .cacheControl(CacheControl.noStore())
                .body(page.render(template, view));
    }

    /** On to a path of our own. */
    static ResponseEntity<String> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", path).build();
    }
}

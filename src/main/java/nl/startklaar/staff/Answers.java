package nl.startklaar.staff;

import nl.startklaar.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The two ways in which a form ends: on to another page, or back to the same one. */
final class Answers {

    private Answers() {}

    /** On to a path of our own. */
    static ResponseEntity<String> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    /** Back to the form, with what is wrong. */
    static ResponseEntity<String> again(Page page, String template, Object view) {
        return ResponseEntity.unprocessableContent().body(page.render(template, view));
    }
}

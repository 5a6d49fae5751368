package nl.startklaar.partner;

import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.startklaar.catalogue.CatalogueProblem;
import nl.startklaar.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What a program of a publisher is told when something is not as it should be. */
final class Problems {

    /** Stays the same in every language, for programs. */
    private static final String TYPE = "urn:startklaar:problem:";

    private Problems() {}

    static ResponseEntity<Object> notProved(Page page) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Startklaar\", Bearer")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.UNAUTHORIZED, "not-proved", page));
    }

    static ResponseEntity<Object> of(HttpStatus status, String code, Page page) {
        return answer(status, problem(status, code, page));
    }

    /** Every place where a file is wrong, so that it is mended in one go. */
    static ResponseEntity<Object> of(List<CatalogueProblem> wrong, Page page) {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "file-refused", page);
        problem.setProperty(
                "problems",
                wrong.stream()
                        .map(it -> Map.of("place", it.place(), "what", page.text(it.what())))
                        .toList());
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, problem);
    }

    private static ProblemDetail problem(HttpStatus status, String code, Page page) {
        var problem = ProblemDetail.forStatusAndDetail(status, page.text("partner.problem." + code));
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(page.text("partner.problem.title"));
        return problem;
    }

    private static ResponseEntity<Object> answer(HttpStatus status, ProblemDetail problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

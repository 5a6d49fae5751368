package canary;

import nl.startklaar.web.ForPrograms;
import nl.startklaar.web.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Routes that stand on the wrong side of the paths for programs. */
@Controller
public class Strays {

    /** For people, but a page elsewhere could send its form. */
    @OpenToAll
    @PostMapping("/oidc/token/people")
    public void amongPrograms() {}

    /** For programs, which have no proof that a form is ours. */
    @ForPrograms
    @PostMapping("/somewhere")
    public void amongPeople() {}
}

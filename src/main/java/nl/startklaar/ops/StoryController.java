package nl.startklaar.ops;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.network.Connection;
import nl.startklaar.network.Connections;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.web.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Imports that go wrong, to practise with. In a real installation these pages do not exist. */
@Controller
@ConditionalOnBooleanProperty("startklaar.practice")
@RequestMapping("/s/{school}" + StoryController.PATH)
class StoryController {

    static final String PATH = "/oefenen";

    private final Imports imports;
    private final PracticeDay day;
    private final Connections portals;

    StoryController(Imports imports, PracticeDay day, Connections portals) {
        this.imports = imports;
        this.day = day;
        this.portals = portals;
    }

    @ResponseBody
    @GetMapping
    @For(Role.ICT_COORDINATOR)
    String list(AtSchool at, Page page) {
        refuseElsewhere(at);
        return page.render(
                "ops/stories.jte",
                new StoriesView(
                        at.home() + PATH,
                        PracticeStory.ALL,
                        portal(at, page),
                        at.home() + "/portaalproef"));
    }

    /** The invented one of the demo, among what somebody connected meanwhile. */
    private Optional<String> portal(AtSchool at, Page page) {
        return portals.list(at.school()).stream()
                .filter(it -> it.name().equals(page.text("ops.portal.name")))
                .map(Connection::issuer)
                .findFirst();
    }

    /** From here on it is an import as any other, on the day on which it would have come. */
    @PostMapping("/{story}")
    @For(Role.ICT_COORDINATOR)
    ResponseEntity<Void> deliver(AtSchool at, @PathVariable String story) throws IOException {
        refuseElsewhere(at);
        var told = PracticeStory.find(story).orElseThrow(() -> new NotFound("story", story));
        day.itIs(told.day());
        try (InputStream file = new ClassPathResource("practice/" + told.file()).getInputStream()) {
            var who = at.viewer();
            var sent = imports.preview(at.school(), file, told.sentAs(), who.account(), who.name());
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Location", at.home() + "/import/" + sent.run())
                    .build();
        }
    }

    private static void refuseElsewhere(AtSchool at) {
        if (!at.details().brin().equals(PracticeStory.SCHOOL)) {
            throw new NotFound("stories", at.home());
        }
    }
}

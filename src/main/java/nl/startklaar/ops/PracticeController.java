package nl.startklaar.ops;

import java.time.LocalDate;
import nl.startklaar.mail.Outbox;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What only a practice installation has: another day, and a look at the mail that nobody gets. In a
 * real one these pages do not exist.
 */
@Controller
@ConditionalOnBooleanProperty("startklaar.practice")
class PracticeController {

    private final PracticeDay day;
    private final Outbox outbox;

    PracticeController(PracticeDay day, Outbox outbox) {
        this.day = day;
        this.outbox = outbox;
    }

    /** Without a day it is today again. */
    @OpenToAll
    @PostMapping(PracticeBanner.ADDRESS)
    String moveTo(@RequestParam("day") @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate chosen) {
        if (chosen == null) {
            day.itIsToday();
        } else {
            day.itIs(chosen);
        }
        return "redirect:/";
    }

    @OpenToAll
    @ResponseBody
    @GetMapping("/oefenen/post")
    String mail(Page page) {
        return page.render("ops/post.jte", new PracticeMail(outbox.list()));
    }
}

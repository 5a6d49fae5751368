package nl.startklaar.checklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.startklaar.calendar.DayRange;
import nl.startklaar.calendar.Ics;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.school.Schools;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import nl.startklaar.web.WebSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The list as a calendar that other programs subscribe to: deadlines and dates, no names. */
@Controller
class FeedController {

    private static final Duration REFRESH = Duration.ofHours(6);

    private final Startlijst startlijst;
    private final FeedKeys keys;
    private final Schools schools;
    private final WebSettings web;
    private final Clock clock;

    FeedController(
            Startlijst startlijst, FeedKeys keys, Schools schools, WebSettings web, Clock clock) {
        this.startlijst = startlijst;
        this.keys = keys;
        this.schools = schools;
        this.web = web;
        this.clock = clock;
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @GetMapping("/s/{school}/startlijst/agenda")
    @ResponseBody
    String explain(AtSchool at, Page page) {
        return page.render("checklist/feed.jte", new FeedView(at.home(), ""));
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @PostMapping("/s/{school}/startlijst/agenda")
    @ResponseBody
    String makeLink(AtSchool at, Page page) {
        var link =
                "%s%s/startlijst.ics?key=%s"
                        .formatted(web.address(), at.home(), keys.make(at.details()));
        return page.render("checklist/feed.jte", new FeedView(at.home(), link));
    }

    /** Without the right key there is nothing here, whether or not there is such a school. */
    @OpenToAll
    @GetMapping("/s/{school}/startlijst.ics")
    ResponseEntity<String> feed(
            @PathVariable("school") String code,
            @RequestParam(defaultValue = "") String key,
            Page page) {
        var school =
                Brin.find(code)
                        .filter(it -> it.code().equals(code))
                        .flatMap(schools::findSchool)
                        .filter(it -> keys.fits(it, key))
                        .orElseThrow(() -> new NotFound("feed", code));
        var name = page.text("checklist.agenda.name", school.name());
        var list = startlijst.of(school, page.locale());
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .cacheControl(CacheControl.noStore())
                .body(Ics.write(name, REFRESH, clock.instant(), events(list)));
    }

    /** What is done or does not apply needs no reminder. */
    private static List<Ics.Event> events(Checklist list) {
        var dates = list.dates().stream().map(it -> event(list, it));
        var deadlines =
                list.rows().stream()
                        .filter(it -> it.state().isOpen())
                        .flatMap(it -> deadline(list, it));
        return Stream.concat(dates, deadlines).toList();
    }

    private static Ics.Event event(Checklist list, ImportantDate date) {
        var days = new DayRange(date.first(), date.last());
        return new Ics.Event(uid(list, date.id()), days, date.text(), "", changedAt(list));
    }

    private static Stream<Ics.Event> deadline(Checklist list, Row row) {
        return row.deadline().stream()
                .map(day ->
                        new Ics.Event(
                                uid(list, row.id()),
                                new DayRange(day, day),
                                row.id() + " " + row.title(),
                                row.due(),
                                changedAt(list)));
    }

    private static String uid(Checklist list, String id) {
        return "%s-%s-%s@startklaar".formatted(list.school().brin(), list.year(), id);
    }

    private static Instant changedAt(Checklist list) {
        return list.measuredAt();
    }
}

package nl.startklaar.partner;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.consent.ConsentPeriod;
import nl.startklaar.consent.ConsentRequest;
import nl.startklaar.consent.Consents;
import nl.startklaar.consent.HeardCodes;
import nl.startklaar.kernel.Brin;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.web.ForPrograms;
import nl.startklaar.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A publisher looks whether a school has switched it on, asks for it, and gives it up. */
@Controller
@RequestMapping("/api/v1/uitgevers/{code}/scholen/{brin}/toestemming")
class OwnConsentController {

    private static final int WITHOUT_LOCATION = 4;

    private final CallerDesk desk;
    private final Schools schools;
    private final Consents consents;
    private final HeardCodes codes;

    OwnConsentController(CallerDesk desk, Schools schools, Consents consents, HeardCodes codes) {
        this.desk = desk;
        this.schools = schools;
        this.consents = consents;
        this.codes = codes;
    }

    @ForPrograms
    @GetMapping
    ResponseEntity<Object> look(
            HttpServletRequest request,
            @PathVariable String code,
            @PathVariable String brin,
            Page page)
            throws IOException {
        return at(request, code, brin, page, (school, publisher) -> {});
    }

    /** Asking twice is asking once. */
    @ForPrograms
    @PostMapping
    ResponseEntity<Object> ask(
            HttpServletRequest request,
            @PathVariable String code,
            @PathVariable String brin,
            Page page)
            throws IOException {
        return at(
                request,
                code,
                brin,
                page,
                (school, publisher) -> consents.ask(school.id(), publisher.id()));
    }

    @ForPrograms
    @DeleteMapping
    ResponseEntity<Object> giveUp(
            HttpServletRequest request,
            @PathVariable String code,
            @PathVariable String brin,
            Page page)
            throws IOException {
        return at(
                request,
                code,
                brin,
                page,
                (school, publisher) -> consents.giveUp(school.id(), publisher.id()));
    }

    private ResponseEntity<Object> at(
            HttpServletRequest request,
            String code,
            String brin,
            Page page,
            BiConsumer<School, Publisher> deed)
            throws IOException {
        return desk.serve(
                request,
                code,
                page,
                publisher -> {
                    var school =
                            Brin.find(brin)
                                    .filter(it -> it.code().equals(brin))
                                    .flatMap(schools::findSchool);
                    if (school.isEmpty()) {
                        return notFound(publisher, brin, page);
                    }
                    codes.own(school.get(), publisher.id());
                    deed.accept(school.get(), publisher);
                    return ResponseEntity.ok(state(school.get(), publisher));
                });
    }

    /** Half a code is remembered where it matters: that publisher does not find the school. */
    private ResponseEntity<Object> notFound(Publisher publisher, String brin, Page page) {
        var meant =
                brin.length() == WITHOUT_LOCATION
                        ? schools.listSchools().stream()
                                .filter(it -> it.brin().code().startsWith(brin))
                                .toList()
                        : List.<School>of();
        meant.forEach(it -> codes.half(it, publisher.id(), brin));
        return Problems.of(
                HttpStatus.NOT_FOUND, meant.isEmpty() ? "no-school" : "half-a-code", page);
    }

    private Map<String, Object> state(School school, Publisher publisher) {
        var state = new LinkedHashMap<String, Object>();
        state.put("publisher", publisher.code());
        state.put("school", school.brin().code());
        var on = consents.findRunning(school.id(), publisher.id());
        state.put("on", on.isPresent());
        on.map(ConsentPeriod::firstDay).ifPresent(it -> state.put("since", it.toString()));
        consents.findOpenRequest(school.id(), publisher.id())
                .map(ConsentRequest::askedOn)
                .ifPresent(it -> state.put("asked", it.toString()));
        return state;
    }
}

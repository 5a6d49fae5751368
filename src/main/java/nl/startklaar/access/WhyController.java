package nl.startklaar.access;

import static nl.startklaar.school.Role.CARE_COORDINATOR;
import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;
import static nl.startklaar.school.Role.SUBSTITUTE;
import static nl.startklaar.school.Role.SUPPORT_STAFF;
import static nl.startklaar.school.Role.TEACHER;
import static nl.startklaar.school.Role.TRAINEE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.NameSearch;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.readiness.Traced;
import nl.startklaar.roster.KnownPerson;
import nl.startklaar.roster.People;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * <i>Waarom zie ik dit (niet)?</i> For any person and product: of everybody to who keeps the school
 * in order, of their own pupils and of themselves to who gives lessons. No browser keeps these
 * pages.
 */
@Controller
@RequestMapping("/s/{school}/waarom")
class WhyController {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final Access access;
    private final People people;
    private final SchoolDay day;

    WhyController(Access access, People people, SchoolDay day) {
        this.access = access;
        this.people = people;
        this.day = day;
    }

    @GetMapping
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR, TEACHER, SUBSTITUTE, TRAINEE, SUPPORT_STAFF})
    ResponseEntity<String> search(
            AtSchool at, Page page, @RequestParam(name = "wie", defaultValue = "") String typed) {
        var search = new NameSearch(typed);
        return Answers.shown(
                page, "access/search.jte", WhySearchPage.of(at.home(), search, find(at, search)));
    }

    /** Who has few pupils need not type a name. */
    private List<KnownPerson> find(AtSchool at, NameSearch search) {
        var sight = Sight.of(at);
        if (!search.words().isEmpty()) {
            return people.search(at.school(), sight, search, day.today());
        }
        return sight.isEverything() ? List.of() : people.list(at.school(), sight, day.today());
    }

    @GetMapping("/ik")
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR, TEACHER, SUBSTITUTE, TRAINEE, SUPPORT_STAFF})
    ResponseEntity<String> ofMe(AtSchool at, Page page) {
        return material(at, page, "ik", Optional.empty(), PersonRef.viewer(at));
    }

    @GetMapping("/ik/{product:" + ID + "}")
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR, TEACHER, SUBSTITUTE, TRAINEE, SUPPORT_STAFF})
    ResponseEntity<String> whyMe(AtSchool at, Page page, @PathVariable UUID product) {
        return chain(at, page, "ik", Optional.empty(), PersonRef.viewer(at), product);
    }

    @GetMapping("/{person:" + ID + "}")
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR, TEACHER, SUBSTITUTE, TRAINEE, SUPPORT_STAFF})
    ResponseEntity<String> ofSomebody(AtSchool at, Page page, @PathVariable UUID person) {
        var who = get(at, person);
        return material(at, page, person.toString(), Optional.of(who.name()), ref(who, person));
    }

    @GetMapping("/{person:" + ID + "}/{product:" + ID + "}")
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR, TEACHER, SUBSTITUTE, TRAINEE, SUPPORT_STAFF})
    ResponseEntity<String> why(
            AtSchool at, Page page, @PathVariable UUID person, @PathVariable UUID product) {
        var who = get(at, person);
        return chain(
                at, page, person.toString(), Optional.of(who.name()), ref(who, person), product);
    }

    private ResponseEntity<String> material(
            AtSchool at, Page page, String whose, Optional<String> name, PersonRef ref) {
        var today = day.today();
        var found = access.explainAll(at.school(), ref, today);
        return Answers.shown(
                page,
                "access/material.jte",
                MaterialOfPage.of(at, address(at, whose), name, today, found));
    }

    private ResponseEntity<String> chain(
            AtSchool at,
            Page page,
            String whose,
            Optional<String> name,
            PersonRef ref,
            UUID product) {
        var found = access.explain(at.school(), ref, product, day.today());
        return Answers.shown(
                page, "access/chain.jte", ChainPage.of(at, address(at, whose), name, found));
    }

    private static String address(AtSchool at, String whose) {
        return at.home() + "/waarom/" + whose;
    }

    private Traced get(AtSchool at, UUID person) {
        return people.find(at.school(), Sight.of(at), person, day.today())
                .map(KnownPerson::traced)
                .orElseThrow(() -> new NotFound("person", person));
    }

    private static PersonRef ref(Traced who, UUID id) {
        return switch (who.kind()) {
            case PUPIL -> PersonRef.pupil(id);
            case STAFF -> PersonRef.staff(id);
        };
    }
}

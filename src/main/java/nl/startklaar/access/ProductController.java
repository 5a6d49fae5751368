package nl.startklaar.access;

import static java.util.stream.Collectors.toMap;
import static nl.startklaar.school.Role.CARE_COORDINATOR;
import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import java.util.List;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
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

/** One product's page. It names pupils, so no browser keeps it. */
@Controller
class ProductController {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final Access access;
    private final Catalogue catalogue;
    private final People people;
    private final SchoolDay day;

    ProductController(Access access, Catalogue catalogue, People people, SchoolDay day) {
        this.access = access;
        this.catalogue = catalogue;
        this.people = people;
        this.day = day;
    }

    @GetMapping("/s/{school}/materiaal/{product:" + ID + "}")
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR})
    ResponseEntity<String> show(AtSchool at, Page page, @PathVariable UUID product) {
        var today = day.today();
        var offer =
                catalogue.listOffers(List.of(product)).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("product", product));
        var names =
                people.list(at.school(), Sight.of(at), today).stream()
                        .collect(toMap(it -> it.traced().id().orElseThrow(), it -> it));
        var everybody = access.everybody(at.school(), product, today);
        return Answers.shown(
                page, "access/product.jte", ProductPage.of(at, offer, everybody, names));
    }
}

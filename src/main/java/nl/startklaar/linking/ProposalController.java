package nl.startklaar.linking;

import static java.util.stream.Collectors.toMap;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page <i>Voorstel overnemen</i>: a preview like that of ticks somebody set. */
@Controller
class ProposalController {

    private final ShownYears shownYears;
    private final YearsOfLinks years;
    private final Catalogue catalogue;

    ProposalController(ShownYears shownYears, YearsOfLinks years, Catalogue catalogue) {
        this.shownYears = shownYears;
        this.years = years;
        this.catalogue = catalogue;
    }

    @GetMapping("/s/{school}/licenties/koppelen/voorstel")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> show(
            AtSchool at,
            @RequestParam(name = "schooljaar", defaultValue = "") String asked,
            Page page) {
        var year = years.read(at.school(), shownYears.choose(shownYears.list(at), asked));
        var names =
                catalogue.listMethods().stream()
                        .collect(toMap(TeachingMethod::id, TeachingMethod::name));
        var proposal = Proposal.of(year, names);
        return Answers.shown(
                page,
                "linking/preview.jte",
                new PreviewPage(
                        at,
                        year.year(),
                        "?schooljaar=" + year.year(),
                        proposal.ticks(),
                        LinkPreview.of(year, proposal.ticks().changes(year)),
                        proposal.gaps()));
    }
}

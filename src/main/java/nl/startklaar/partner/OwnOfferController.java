package nl.startklaar.partner;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.startklaar.catalogue.CatalogueChange;
import nl.startklaar.catalogue.CatalogueFile;
import nl.startklaar.catalogue.CatalogueReading.Refused;
import nl.startklaar.catalogue.CatalogueReading.Understood;
import nl.startklaar.catalogue.CatalogueUpkeep;
import nl.startklaar.catalogue.CatalogueUpkeep.PartOutcome;
import nl.startklaar.web.ForPrograms;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/**
 * A publisher keeps its own part of the catalogue, by the file that the operator could bring too.
 */
@Controller
class OwnOfferController {

    private final CallerDesk desk;
    private final CatalogueUpkeep upkeep;

    OwnOfferController(CallerDesk desk, CatalogueUpkeep upkeep) {
        this.desk = desk;
        this.upkeep = upkeep;
    }

    /** The same file twice changes nothing; one thing that is wrong refuses it whole. */
    @ForPrograms
    @PutMapping("/api/v1/uitgevers/{code}/aanbod")
    ResponseEntity<Object> takeOver(
            HttpServletRequest request, @PathVariable String code, Page page) throws IOException {
        return desk.serve(
                request,
                code,
                page,
                publisher ->
                        switch (CatalogueFile.read(content(request))) {
                            case Refused(var problems) -> Problems.of(problems, page);
                            case Understood(var understood) ->
                                    answer(upkeep.takeOverPart(code, understood), page);
                        });
    }

    /** No more than a file may hold: a larger one is refused by its size. */
    private static byte[] content(HttpServletRequest request) throws IOException {
        return request.getInputStream().readNBytes(CatalogueFile.LARGEST + 1);
    }

    private static ResponseEntity<Object> answer(PartOutcome outcome, Page page) {
        return switch (outcome) {
            case PartOutcome.Refused(var problems) -> Problems.of(problems, page);
            case PartOutcome.TakenOver(var changes) ->
                    ResponseEntity.ok(Map.of("changes", told(changes)));
        };
    }

    private static List<Map<String, Object>> told(List<CatalogueChange> changes) {
        return changes.stream()
                .map(it ->
                        Map.<String, Object>of(
                                "kind", it.kind(),
                                "what", it.what(),
                                "place", it.place(),
                                "fields", it.fields()))
                .toList();
    }
}

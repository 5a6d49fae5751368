package nl.startklaar.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.CatalogueFile;
import nl.startklaar.catalogue.CatalogueFile.MethodEntry;
import nl.startklaar.catalogue.CatalogueFile.PublisherEntry;
import nl.startklaar.catalogue.CatalogueUpkeep;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;

@HouseTest
class OfferOfSchoolsTest {

    @Autowired private Given given;
    @Autowired private GivenMaterial material;
    @Autowired private Catalogue catalogue;
    @Autowired private CatalogueUpkeep upkeep;
    @Autowired private Contracts contracts;

    @Test
    void wakesTheChecksOfWhoHasTheMethodAndOfNobodyElse(AssertablePublishedEvents events) {
        var publisher = material.aPublisher();
        var method = material.aMethod(publisher, "Getallenpad");
        var other = material.aMethod(material.aPublisher(), "Letterspoor");
        var school = given.aSchool().id();
        var withdrawn = given.aSchool().id();
        var beside = given.aSchool().id();
        contracts.add(school, Agreed.contract(method, ContractKind.YEARLY, Agreed.LONG_AGO));
        contracts.add(beside, Agreed.contract(other, ContractKind.YEARLY, Agreed.LONG_AGO));
        contracts.withdraw(
                withdrawn,
                contracts.add(
                        withdrawn, Agreed.contract(method, ContractKind.YEARLY, Agreed.LONG_AGO)));
        long before = told(events, school);
        long beforeBeside = told(events, beside);
        long beforeWithdrawn = told(events, withdrawn);

        upkeep.takeOverPart(publisher.code(), file(publisher, method.code()));
        upkeep.takeOverPart(publisher.code(), file(publisher, method.code()));

        assertThat(catalogue.findMethod(method.id()).orElseThrow().name()).isEqualTo("Rekenpad 2");
        assertThat(told(events, school))
                .as("once: the second file is the same")
                .isEqualTo(before + 1);
        assertThat(told(events, beside)).isEqualTo(beforeBeside);
        assertThat(told(events, withdrawn)).isEqualTo(beforeWithdrawn);
    }

    private static long told(AssertablePublishedEvents events, SchoolId school) {
        return StreamSupport.stream(events.ofType(SchoolChanged.class).spliterator(), false)
                .filter(it -> it.school().equals(school))
                .count();
    }

    /** What the publisher agreed to is as it was; its method has another name. */
    private static CatalogueFile file(Publisher it, String method) {
        return new CatalogueFile(
                List.of(
                        new PublisherEntry(
                                it.code(),
                                it.name(),
                                it.roster(),
                                it.lastDayToEnd(),
                                it.endsDirectWay(),
                                it.fields(),
                                it.purpose(),
                                it.email(),
                                it.phone(),
                                it.website(),
                                List.of(
                                        new MethodEntry(
                                                method, "Rekenpad 2", "rekenen", List.of())))));
    }
}

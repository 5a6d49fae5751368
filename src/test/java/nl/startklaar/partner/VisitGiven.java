package nl.startklaar.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.GivenMaterial;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.catalogue.Product.Opens;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import nl.startklaar.school.School;

/** A school where a teacher may open something of a publisher outside. */
record VisitGiven(Rosters rosters, Catalogue catalogue, GivenMaterial material) {

    static final SchoolYear YEAR = new SchoolYear(2026);
    static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    /** Noor van den Berg of group 5/6, under this mail address. */
    UUID groupOf(School school, String email) {
        var noor =
                new StaffMember(
                        UUID.randomUUID(),
                        new PersonName("Noor", "", "", "van den", "Berg"),
                        email);
        var group = new BaseGroup(UUID.randomUUID(), YEAR, "5/6", "", List.of("5", "6"));
        var rows = new ArrayList<RosterRow>();
        rows.add(noor);
        rows.add(group);
        rows.add(new Employment(UUID.randomUUID(), YEAR, noor.id(), List.of("LRK"), false, null));
        rows.add(new Staffing(UUID.randomUUID(), YEAR, noor.id(), group.id(), List.of()));
        rosters.apply(
                school.id(),
                YEAR,
                rows.stream().map(RosterChange::added).toList(),
                "intake.audit.applied");
        return group.id();
    }

    /** A method of which something opens at the publisher's, bought and linked to a group. */
    Product product(School school, Publisher publisher, UUID group) {
        var method = material.aMethod(publisher, "Rekenen op rij");
        var product = outside(method, "5");
        catalogue.keep(List.of(), List.of(), List.of(product));
        material.aLicence(school.id(), method, null, AUGUST, null);
        material.aGroupLink(school.id(), YEAR, group, null, method, "5");
        return product;
    }

    static Product outside(TeachingMethod method, String level) {
        return new Product(
                UUID.randomUUID(),
                method.id(),
                "rekenen-" + level,
                "Rekenen op rij " + level,
                Optional.of(level),
                Audience.PUPIL,
                Opens.OUTSIDE,
                "https://oefenen.delantaarn.example/rekenen/" + level,
                "",
                "",
                true);
    }

    static Product onlyAtSchool(Product it) {
        return new Product(
                it.id(),
                it.method(),
                it.code(),
                it.name(),
                it.yearGroup(),
                it.audience(),
                it.opens(),
                it.address(),
                it.icon(),
                it.deviceProfile(),
                true,
                true);
    }
}

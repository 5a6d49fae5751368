package nl.startklaar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.readiness.HopLine;
import nl.startklaar.readiness.HopLine.State;
import nl.startklaar.readiness.Readiness;
import nl.startklaar.readiness.Traced;
import nl.startklaar.readiness.Traced.Kind;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.School;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ReachesMaterialTest {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    @Autowired private ReachesMaterial hop;
    @Autowired private Readiness readiness;
    @Autowired private Rosters rosters;
    @Autowired private GivenMaterial material;

    private final School school;
    private final RosterOf roster = new RosterOf();

    ReachesMaterialTest(@Autowired Given given) {
        school = given.aSchool();
    }

    @Test
    void tellsOneLineForEachMethodAndWhatIsMissingFirst() {
        var group = roster.group("5", "5");
        var jip = roster.pupil("Jip", "5", group);
        roster.applyTo(rosters, school);
        var publisher = material.aPublisher();
        material.switchedOn(school.id(), publisher, AUGUST);
        for (String name : List.of("Rekenrijk", "Taaltuin", "Wereldwijs")) {
            var method = material.aMethod(publisher, name);
            for (String level : List.of("4", "5", "6")) {
                material.aProduct(method, level, Audience.PUPIL);
                material.aProduct(method, level, Audience.TEACHER);
            }
            material.aLicence(
                    school.id(), method, name.equals("Taaltuin") ? "4" : null, AUGUST, null);
            if (!name.equals("Wereldwijs")) {
                material.aGroupLink(school.id(), RosterOf.YEAR, group, null, method, "5");
            }
        }

        var lines = follow(Kind.PUPIL, jip);

        assertThat(lines).extracting(HopLine::state).containsExactly(State.YES, State.NO, State.NO);
        assertThat(lines.get(0).what().arguments()).contains("Rekenrijk", "Rekenrijk 5");
        assertThat(lines.get(1).remedy()).isPresent();
        assertThat(lines.get(1).way().orElseThrow().fix().path()).isEqualTo("/waarom/" + jip);
    }

    @Test
    void saysOnceWhatIsAboutThePerson() {
        var jip = roster.pupil("Jip", "5", null);
        var group = roster.group("8", "8");
        roster.applyTo(rosters, school);
        var method = material.aMethod(material.aPublisher(), "Rekenrijk");
        material.aProduct(method, "5", Audience.PUPIL);
        material.aProduct(method, "6", Audience.PUPIL);
        material.aGroupLink(school.id(), RosterOf.YEAR, group, null, method, "8");

        assertThat(follow(Kind.PUPIL, jip)).singleElement().returns(State.NO, HopLine::state);
    }

    @Test
    void waitsWhereNothingIsForThem() {
        var jip = roster.pupil("Jip", "5", roster.group("5", "5"));
        roster.applyTo(rosters, school);
        assertThat(follow(Kind.PUPIL, jip)).as("a school without methods").isEmpty();

        var method = material.aMethod(material.aPublisher(), "Rekenrijk");
        material.aProduct(method, "8", Audience.PUPIL);
        material.aLicence(school.id(), method, null, AUGUST, null);

        assertThat(follow(Kind.PUPIL, jip)).singleElement().returns(State.WAITS, HopLine::state);
    }

    @Test
    void knowsNothingOfWhoOnlyStandsInAFile() {
        var row = new Traced.FileRow(UUID.randomUUID(), 7);

        assertThat(hop.follow(readiness.checked(school), Traced.inFile(Kind.PUPIL, row, "Jip")))
                .isEmpty();
    }

    private List<HopLine> follow(Kind kind, UUID person) {
        return hop.follow(readiness.checked(school), Traced.known(kind, person, "Jip"));
    }
}

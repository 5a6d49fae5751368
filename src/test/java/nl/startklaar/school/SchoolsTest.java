package nl.startklaar.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class SchoolsTest {

    @Test
    void findsASchoolByItsWholeCodeOnly(@Autowired Schools schools, @Autowired Given given) {
        var school = given.aSchool();

        assertThat(schools.findSchool(school.brin())).contains(school);
        assertThat(schools.findSchool(new Brin("99ZZ99"))).isEmpty();
    }

    @Test
    void notesOnlyWhatBecameDifferent(
            @Autowired Schools schools, @Autowired Given given, @Autowired AuditTrail trail) {
        var school = given.aSchool();

        schools.change(school);
        schools.change(school.with("De Boom", "Assen", "Assen", "ESIS", ""));

        assertThat(trail.list(school.id(), 9))
                .filteredOn(it -> it.deed().equals("school.audit.changed"))
                .singleElement()
                .satisfies(it -> assertThat(it.fields()).containsExactly("las"));
    }

    @Test
    void neverGivesASecondSchoolTheSameCode(@Autowired Schools schools, @Autowired Given given) {
        var first = given.aSchool();
        var second =
                new School(
                        new SchoolId(UUID.randomUUID()),
                        first.board(),
                        first.brin(),
                        "De Tak",
                        "Assen",
                        "Assen",
                        "",
                        "",
                        false);

        assertThat(schools.add(second)).isEmpty();
        assertThat(schools.findSchool(first.brin())).contains(first);
    }
}

package nl.startklaar.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.startklaar.HouseTest;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.mail.Outbox;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.AsksYou;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.school.School;
import nl.startklaar.signin.SigninCast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class FamiliesAreInvitedTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    @Autowired MockMvc mvc;
    @Autowired Outbox outbox;
    @Autowired SigninCast cast;
    @Autowired Letters letters;
    @Autowired FamiliesAreInvited check;

    @Test
    void countsFromTheFirstLetterOn() throws Exception {
        var school = cast.aSchool();
        var egels = cast.aGroup(school, "6 De Egels", "6", "Noor", "Sem");
        assertThat(look(school)).isInstanceOf(AsksYou.class);

        var letter = letters.print(school, egels.first().id(), 1).getFirst();
        new Household(mvc, outbox).comesInWith(letter);
        assertThat(look(school))
                .isInstanceOfSatisfying(
                        NotMet.class, it -> assertThat(it.findings().getFirst().fix()).isPresent());

        letters.printMissing(school, List.copyOf(egels.ids()));
        assertThat(look(school)).isInstanceOf(Met.class);
    }

    private Verdict look(School school) {
        return check.verify(new CheckedSchool(school, YEAR, TODAY));
    }
}

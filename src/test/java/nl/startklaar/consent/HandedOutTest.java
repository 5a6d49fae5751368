package nl.startklaar.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.SharedField;
import nl.startklaar.consent.SharedPerson.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandedOutTest {

    private static final SharedPerson JIP = HandedOut.example(Kind.PUPIL);
    private static final SharedPerson NOOR = HandedOut.example(Kind.TEACHER);

    @Test
    void handsOutNothingThatWasNotAgreed() {
        assertThat(HandedOut.of(JIP, Set.of())).isEmpty();
        assertThat(HandedOut.of(JIP, Set.of(SharedField.GIVEN_NAME)))
                .containsOnlyKeys("given_name")
                .containsValue("Jip");
    }

    /** One more field on the contract, and both the values and the sheet have it. */
    @ParameterizedTest
    @EnumSource(SharedField.class)
    void theSheetAndTheValuesGoByTheSameFields(SharedField added) {
        var before = EnumSet.complementOf(EnumSet.of(added));
        var after = EnumSet.allOf(SharedField.class);

        assertThat(HandedOut.of(NOOR, after).size() + HandedOut.of(JIP, after).size())
                .isGreaterThan(
                        HandedOut.of(NOOR, before).size() + HandedOut.of(JIP, before).size());
        assertThat(sheet(before).lines())
                .extracting(PrivacySheet.Line::field)
                .doesNotContain(added);
        assertThat(sheet(before).kept()).containsExactly(added);
        assertThat(sheet(after).lines()).extracting(PrivacySheet.Line::field).contains(added);
        assertThat(sheet(after).kept()).isEmpty();
    }

    /** What stands on the sheet is what would leave the house, letter for letter. */
    @Test
    void theSheetShowsEveryValue() {
        var all = EnumSet.allOf(SharedField.class);
        var shown = sheet(all).lines().toString();

        for (SharedPerson person : Set.of(JIP, NOOR)) {
            for (Object value : HandedOut.of(person, all).values()) {
                assertThat(shown).contains(value.toString().replaceAll("[\\[\\]]", ""));
            }
        }
    }

    @Test
    void aPupilHasNoMailAddressAndATeacherNoYearGroup() {
        var all = EnumSet.allOf(SharedField.class);

        assertThat(HandedOut.of(JIP, all)).containsKey("year_group").doesNotContainKey("email");
        assertThat(HandedOut.of(NOOR, all)).containsKey("email").doesNotContainKey("year_group");
    }

    @Test
    void knowsEveryNameItMayUse() {
        assertThat(HandedOut.names())
                .containsExactly(
                        "email",
                        "family_name",
                        "given_name",
                        "groups",
                        "role",
                        "school_brin",
                        "school_name",
                        "year_group");
    }

    private static PrivacySheet sheet(Set<SharedField> fields) {
        var publisher = PublisherGiven.aPublisher(Publisher.RosterBy.LINK, false, fields);
        return new PrivacySheet(
                "/s/99AA00", PublisherGiven.NO_SCHOOL, publisher, List.copyOf(fields), true);
    }
}

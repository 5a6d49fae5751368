package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.startklaar.kernel.PlainText;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.StaffMember;

/** Who in the roster may be the person somebody is about to add. */
final class Alike {

    private Alike() {}

    static List<Pupil> pupils(RosterState roster, PersonName name, LocalDate birthDate) {
        var plain = PlainText.of(name.full());
        return roster.pupils().stream()
                .filter(it -> birthDate.equals(it.birthDate()))
                .filter(it -> PlainText.of(it.name().full()).equals(plain))
                .toList();
    }

    static List<StaffMember> staff(RosterState roster, PersonName name, String email) {
        var plain = PlainText.of(name.full());
        return roster.staff().stream()
                .filter(it ->
                        isSame(it.email(), email) || PlainText.of(it.name().full()).equals(plain))
                .toList();
    }

    static boolean isSame(String oneEmail, String otherEmail) {
        return !oneEmail.isEmpty()
                && oneEmail.toLowerCase(Locale.ROOT).equals(otherEmail.toLowerCase(Locale.ROOT));
    }
}

package nl.startklaar.linking;

import static nl.startklaar.linking.LinkDesk.YEAR;
import static nl.startklaar.linking.LinkDesk.group;
import static nl.startklaar.linking.LinkDesk.placed;
import static nl.startklaar.linking.LinkDesk.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterState;
import org.junit.jupiter.api.Test;

class GroupsOfSchoolTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private final BaseGroup uilen = group("5/6 De Uilen", "5", "6");
    private final CombinedGroup plus = new CombinedGroup(UUID.randomUUID(), YEAR, "Plus", "");
    private final Pupil noor = pupil("Noor");
    private final Pupil jip = pupil("Jip");
    private final Pupil daan = pupil("Daan");
    private final RosterState roster =
            RosterState.of(
                    YEAR,
                    List.of(
                            uilen,
                            plus,
                            noor,
                            jip,
                            daan,
                            placed(noor, uilen, "5"),
                            until(TODAY, placed(jip, uilen, "6")),
                            placed(daan, uilen, "6"),
                            in(plus, noor),
                            in(plus, jip),
                            new Departure(
                                    UUID.randomUUID(),
                                    Departure.Kind.PUPIL,
                                    daan.id(),
                                    LocalDate.of(2026, 8, 20))));

    @Test
    void whoLeftIsInNoGroupAnyMoreFromThatDayOn() {
        assertThat(GroupsOfSchool.pupils(present(TODAY), uilen.id())).containsExactly(noor.id());
        assertThat(GroupsOfSchool.pupils(present(TODAY), plus.id())).containsExactly(noor.id());
        assertThat(GroupsOfSchool.pupils(present(TODAY.minusDays(1)), uilen.id()))
                .containsExactlyInAnyOrder(noor.id(), jip.id());
        assertThat(GroupInYear.listOf(present(TODAY)))
                .singleElement()
                .returns(1, GroupInYear::size)
                .returns(0, it -> it.size("6"));
    }

    @Test
    void ofAComingYearItsFirstDayCounts() {
        assertThat(GroupsOfSchool.pupils(present(LocalDate.of(2026, 6, 1)), uilen.id())).hasSize(3);
    }

    @Test
    void aLinkReachesWhoIsThereAlsoAcrossGroups() {
        assertThat(reachedBy(Link.ofGroup(YEAR, plus.id(), UUID.randomUUID(), "5", TODAY)))
                .containsExactly(noor.id());
        assertThat(reachedBy(ofPupil(jip))).isEmpty();
        assertThat(reachedBy(ofPupil(noor))).containsExactly(noor.id());
    }

    private Iterable<UUID> reachedBy(Link link) {
        return GroupsOfSchool.reachedBy(present(TODAY), link);
    }

    private RosterState present(LocalDate day) {
        return GroupsOfSchool.present(roster, day);
    }

    private static Link ofPupil(Pupil pupil) {
        return new Link(
                UUID.randomUUID(),
                YEAR,
                UUID.randomUUID(),
                "4",
                Link.Target.PUPIL,
                pupil.id(),
                Optional.empty(),
                TODAY,
                Optional.empty());
    }

    private static CombinedMembership in(CombinedGroup group, Pupil pupil) {
        return new CombinedMembership(UUID.randomUUID(), YEAR, pupil.id(), group.id());
    }

    private static Placement until(LocalDate lastDay, Placement it) {
        return new Placement(
                it.id(), it.year(), it.pupil(), it.yearGroup(), it.group(), null, lastDay);
    }
}

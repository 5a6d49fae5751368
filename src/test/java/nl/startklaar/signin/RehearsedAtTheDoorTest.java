package nl.startklaar.signin;

import static nl.startklaar.signin.SigninCast.ELSEWHERE;
import static nl.startklaar.signin.SigninCast.atSchool;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.place.KnownAddress;
import nl.startklaar.place.KnownAddresses;
import nl.startklaar.rehearsal.Morning;
import nl.startklaar.rehearsal.Rehearsals;
import nl.startklaar.rehearsal.Stop;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.signin.PupilSignInOutcome.In;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The rehearsal says of the door what the door does. */
@HouseTest
class RehearsedAtTheDoorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Autowired private SigninCast cast;
    @Autowired private Rehearsals rehearsals;
    @Autowired private PupilSignIn signIn;
    @Autowired private PupilCards cards;
    @Autowired private PupilCredentials credentials;
    @Autowired private PupilPasswords passwords;
    @Autowired private KnownAddresses addresses;
    @Autowired private Devices devices;
    @Autowired private TestTime.Day day;

    private final School school;
    private SigninCast.Group uilen;

    RehearsedAtTheDoorTest(@Autowired SigninCast cast) {
        school = cast.aSchool();
        uilen = cast.aGroup(school, "5 De Uilen", "5", "Jip");
    }

    @BeforeEach
    void itIsMonday() {
        day.itIs(TODAY);
    }

    private List<Stop> stops(LocalDate morning, String hop) {
        return rehearsals.at(school.id(), Morning.of(morning)).stops().stream()
                .filter(it -> it.hop().equals(hop))
                .toList();
    }

    private List<String> reasons() {
        return stops(TODAY, "signin").stream().map(Stop::reason).toList();
    }

    private UUID jip() {
        return uilen.first().id();
    }

    private boolean comesInByPictures(List<String> things) {
        return signIn.byPictures(school, jip(), things, atSchool()) instanceof In;
    }

    private boolean comesInByPassword(List<String> words) {
        return signIn.byPassword(school, jip(), String.join(" ", words), atSchool()) instanceof In;
    }

    @ParameterizedTest
    @EnumSource
    void whoHasNothingStopsWhateverTheGroupChose(Way way) {
        credentials.setWay(school.id(), uilen.id(), way);

        assertThat(reasons()).containsExactly(way.name());
    }

    @ParameterizedTest
    @EnumSource
    void aCardIsEnoughInEveryGroup(Way way) {
        credentials.setWay(school.id(), uilen.id(), way);
        var card = cards.print(school, uilen.ids()).getFirst();

        assertThat(signIn.byCard(school, SigninCast.read(card), atSchool())).isInstanceOf(In.class);
        assertThat(reasons()).isEmpty();

        cards.revoke(school.id(), uilen.ids());
        assertThat(reasons()).containsExactly(way.name());
    }

    @ParameterizedTest
    @EnumSource
    void picturesCountWhereTheDoorTakesThem(Way way) {
        credentials.setWay(school.id(), uilen.id(), way);
        var given = credentials.givePictures(school.id(), uilen.pupils()).getFirst();

        assertThat(reasons().isEmpty()).isEqualTo(comesInByPictures(given.things()));
    }

    @ParameterizedTest
    @EnumSource
    void aPasswordCountsWhereTheDoorTakesIt(Way way) {
        credentials.setWay(school.id(), uilen.id(), way);
        var given = passwords.give(school.id(), uilen.ids()).getFirst();

        assertThat(reasons().isEmpty()).isEqualTo(comesInByPassword(given.things()));
    }

    @Test
    void aDayCardIsGoodForItsOwnDayOnly() {
        cards.printForToday(school, jip());

        assertThat(stops(TODAY, "signin")).isEmpty();
        assertThat(stops(TOMORROW, "signin")).hasSize(1);
    }

    @Test
    void theComingGroupSaysHowOneComesInAfterTheSummer() {
        var next = cast.sameIn(new SchoolYear(2027), school, uilen, "6 De Uilen", "6");
        credentials.setWay(school.id(), next.id(), Way.PASSWORD);
        credentials.setWay(school.id(), uilen.id(), Way.PICTURES);
        credentials.givePictures(school.id(), uilen.pupils());

        assertThat(stops(TODAY, "signin")).isEmpty();
        assertThat(stops(LocalDate.of(2027, 9, 6), "signin"))
                .extracting(Stop::reason)
                .containsExactly("PASSWORD");
    }

    @Test
    void whoLeftIsNotMissed() {
        cast.leaves(school, uilen.first());

        assertThat(reasons()).isEmpty();
    }

    @Test
    void withoutAnAddressEverybodyStandsOutside() {
        assertThat(stops(TODAY, "place")).isEmpty();
        addresses.list(school.id()).stream()
                .map(KnownAddress::id)
                .forEach(it -> addresses.remove(school.id(), it));

        assertThat(stops(TODAY, "place")).extracting(Stop::person).containsExactly(jip());
        assertThat(devices.locate(school, atSchool())).isEmpty();

        var token = devices.enrol(school, "Tablet van de bibliotheek");
        var caller = new Caller(ELSEWHERE, Optional.of(token), Optional.empty());
        assertThat(devices.locate(school, caller)).isPresent();
        assertThat(stops(TODAY, "place")).isEmpty();
    }

    @Test
    void saysWhatToDoAndLeadsThere(
            @Autowired MockMvcTester mvc, @Autowired SignedIn signedIn, @Autowired Given given) {
        var other = given.aSchool();
        cast.aGroup(other, "1 De Muizen", "1", "Noor");
        var coordinator = signedIn.as(Role.ICT_COORDINATOR, other);

        assertThat(mvc.get().uri(other.home() + "/repetitie").cookie(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Er is geen internetadres bekend",
                        other.home() + "/internetadressen",
                        "Er is nog geen kaart om mee in te loggen.",
                        other.home() + "/inloggen-leerlingen")
                .doesNotContain("??");
    }

    @Test
    void isLookedAtAgainWhenADeviceOrACardComesOrGoes() {
        assertThat(rehearsals.look(school.id()).outcome().stops())
                .anyMatch(it -> it.hop().equals("signin"));

        cards.print(school, uilen.ids());
        assertThat(rehearsals.look(school.id()).outcome().stops())
                .noneMatch(it -> it.hop().equals("signin"));

        addresses.list(school.id()).forEach(it -> addresses.remove(school.id(), it.id()));
        assertThat(rehearsals.look(school.id()).outcome().stops())
                .anyMatch(it -> it.hop().equals("place"));

        devices.enrol(school, "Tablet");
        assertThat(rehearsals.look(school.id()).outcome().stops())
                .noneMatch(it -> it.hop().equals("place"));
        devices.revoke(school.id(), devices.list(school.id()).getFirst().id());
        assertThat(rehearsals.look(school.id()).outcome().stops())
                .anyMatch(it -> it.hop().equals("place"));
    }
}

package nl.startklaar.signin;

import static nl.startklaar.signin.SigninCast.atSchool;
import static nl.startklaar.signin.SigninCast.elsewhere;
import static nl.startklaar.signin.SigninCast.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.School;
import nl.startklaar.signin.PupilSignInOutcome.AskTeacher;
import nl.startklaar.signin.PupilSignInOutcome.In;
import nl.startklaar.signin.PupilSignInOutcome.NoCard;
import nl.startklaar.signin.PupilSignInOutcome.NotHere;
import nl.startklaar.signin.PupilSignInOutcome.Wrong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class PupilSignInTest {

    @Autowired SigninCast cast;
    @Autowired PupilSignIn signIn;
    @Autowired PupilCards cards;
    @Autowired PupilCredentials credentials;
    @Autowired PupilPasswords passwords;
    @Autowired PupilSessions sessions;
    @Autowired Devices devices;
    @Autowired SigninSweep sweep;
    @Autowired TestTime.Moment clock;
    @Autowired TestTime.Day day;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private Optional<School> school = Optional.empty();
    private SigninCast.@org.jspecify.annotations.Nullable Group egels;

    @BeforeEach
    void aSchoolWithAGroup() {
        school = Optional.of(cast.aSchool());
        egels = cast.aGroup(school(), "3 De Egels", "3", "Noor Berg", "Sem", "Fatima");
    }

    @Test
    void aCardLetsItsPupilInAndNobodyElse() {
        var card = cards.print(school(), egels().ids()).getFirst();

        var viewer = viewerOf(signIn.byCard(school(), read(card), atSchool()));

        assertThat(viewer.pupil().id()).isEqualTo(card.pupil());
        assertThat(viewer.cameBy()).isEqualTo(CameBy.CARD);
        assertThat(viewer.place()).isEqualTo(Whereabouts.SCHOOL);
    }

    @Test
    void aNewCardMakesTheOldOneWorthless() {
        var old = cards.print(school(), egels().ids());
        var fresh = cards.print(school(), egels().ids());

        assertThat(signIn.byCard(school(), read(old.getFirst()), atSchool()))
                .isEqualTo(new NoCard());
        assertThat(signIn.byCard(school(), read(fresh.getFirst()), atSchool()))
                .isInstanceOf(In.class);
        assertThat(IntStream.of(old.getLast().number(), fresh.getFirst().number()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aDayCardEndsTonightAndTheCardAtHomeStaysGood() {
        var card = cards.print(school(), egels().ids()).getFirst();
        var forToday = cards.printForToday(school(), card.pupil());

        assertThat(signIn.byCard(school(), read(forToday), atSchool())).isInstanceOf(In.class);
        assertThat(signIn.byCard(school(), read(card), atSchool())).isInstanceOf(In.class);

        day.itIs(LocalDate.of(2026, 9, 8));
        assertThat(signIn.byCard(school(), read(forToday), atSchool())).isEqualTo(new NoCard());
        assertThat(signIn.byCard(school(), read(card), atSchool())).isInstanceOf(In.class);
    }

    @Test
    void aCardIsRevokedForOneForAGroupOrForAll() {
        var uilen = cast.aGroup(school(), "5 De Uilen", "5", "Jip");
        var three = cards.print(school(), egels().ids());
        var jip = cards.print(school(), uilen.ids()).getFirst();

        assertThat(cards.revoke(school().id(), List.of(three.getFirst().pupil()))).isEqualTo(1);
        assertThat(signIn.byCard(school(), read(three.getFirst()), atSchool()))
                .isEqualTo(new NoCard());
        assertThat(signIn.byCard(school(), read(three.get(1)), atSchool())).isInstanceOf(In.class);

        assertThat(cards.revoke(school().id(), egels().ids())).isEqualTo(2);
        assertThat(signIn.byCard(school(), read(three.get(1)), atSchool())).isEqualTo(new NoCard());
        assertThat(signIn.byCard(school(), read(jip), atSchool())).isInstanceOf(In.class);

        assertThat(cards.revokeAll(school().id())).isEqualTo(1);
        assertThat(signIn.byCard(school(), read(jip), atSchool())).isEqualTo(new NoCard());
    }

    @Test
    void aCardOpensNothingAtAnotherSchool() {
        var card = cards.print(school(), egels().ids()).getFirst();

        assertThat(signIn.byCard(cast.aSchool(), read(card), atSchool())).isEqualTo(new NoCard());
    }

    @Test
    void whoLeavesIsOutAtOnceAndStaysOut() {
        var card = cards.print(school(), egels().ids()).getFirst();
        var token = tokenOf(signIn.byCard(school(), read(card), atSchool()));

        cast.leaves(school(), egels().first());

        assertThat(sessions.recognise(school(), token, atSchool())).isEmpty();
        assertThat(signIn.byCard(school(), read(card), atSchool())).isEqualTo(new NoCard());
    }

    @Test
    void theRightPicturesInTheRightOrderLetIn() {
        var right = pictures();
        var turned = new ArrayList<>(right);
        Collections.reverse(turned);

        assertThat(byPictures(turned)).isEqualTo(new Wrong());
        assertThat(byPictures(List.of("no such thing", "star"))).isEqualTo(new Wrong());
        assertThat(byPictures(right)).isInstanceOf(In.class);
    }

    @Test
    void aPasswordOfTwoWordsLetsInHoweverItIsWritten() {
        credentials.setWay(school().id(), egels().id(), Way.PASSWORD);
        var words = passwords.reset(school().id(), List.of(noor())).getFirst().things();

        assertThat(signIn.byPassword(school(), noor(), "iets anders", atSchool()))
                .isEqualTo(new Wrong());
        assertThat(
                        signIn.byPassword(
                                school(),
                                noor(),
                                " "
                                        + words.getFirst().toUpperCase(java.util.Locale.ROOT)
                                        + "-"
                                        + words.getLast(),
                                atSchool()))
                .isInstanceOf(In.class);
    }

    @Test
    void whatIsNoWayOfTheGroupOpensNothing() {
        var right = pictures();
        credentials.setWay(school().id(), egels().id(), Way.CARD);

        assertThat(byPictures(right)).isEqualTo(new AskTeacher());

        credentials.setWay(school().id(), egels().id(), Way.PICTURES);
        assertThat(byPictures(right)).isInstanceOf(In.class);
    }

    @Test
    void afterFiveWrongOnesInARowNotEvenTheRightOneOpens() {
        var right = pictures();
        for (int guess = 1; guess <= 4; guess++) {
            assertThat(byPictures(wrong(right))).isEqualTo(new Wrong());
        }
        assertThat(byPictures(wrong(right))).isEqualTo(new AskTeacher());
        assertThat(byPictures(right)).isEqualTo(new AskTeacher());

        clock.passes(Duration.ofDays(3));
        assertThat(byPictures(right)).isEqualTo(new AskTeacher());

        credentials.letIn(school().id(), noor());
        assertThat(byPictures(right)).isInstanceOf(In.class);
    }

    @Test
    void fourWrongOnesAreForgivenByARightOneButNotTenInADay() {
        var right = pictures();
        for (int round = 0; round < 2; round++) {
            for (int guess = 0; guess < 4; guess++) {
                assertThat(byPictures(wrong(right))).isEqualTo(new Wrong());
            }
            assertThat(byPictures(right)).isInstanceOf(In.class);
        }
        assertThat(byPictures(wrong(right))).isEqualTo(new Wrong());
        assertThat(byPictures(wrong(right))).isEqualTo(new AskTeacher());
        assertThat(byPictures(right)).isEqualTo(new AskTeacher());
    }

    @Test
    void tomorrowIsAnotherDay() {
        var right = pictures();
        for (int guess = 0; guess < 4; guess++) {
            byPictures(wrong(right));
        }
        byPictures(right);
        day.itIs(LocalDate.of(2026, 9, 8));
        for (int guess = 0; guess < 4; guess++) {
            assertThat(byPictures(wrong(right))).isEqualTo(new Wrong());
        }
        assertThat(byPictures(right)).isInstanceOf(In.class);
    }

    /** One place each, whatever comes at once; and nobody else is locked out because of it. */
    @Test
    void twoHundredGuessesAtOnceAreFiveGuesses() throws Exception {
        var right = pictures();
        var semsPictures =
                credentials.resetPictures(school().id(), List.of(egels().pupils().get(1)));

        var answers = atOnce(200, () -> byPictures(wrong(right)));

        assertThat(answers.stream().filter(Wrong.class::isInstance)).hasSize(4);
        assertThat(answers.stream().filter(AskTeacher.class::isInstance)).hasSize(196);
        assertThat(byPictures(right)).isEqualTo(new AskTeacher());
        assertThat(
                        signIn.byPictures(
                                school(),
                                egels().pupils().get(1).id(),
                                semsPictures.getFirst().things(),
                                atSchool()))
                .isInstanceOf(In.class);

        credentials.letIn(school().id(), noor());
        assertThat(byPictures(right)).isInstanceOf(In.class);
    }

    @Test
    void twoHundredPasswordsAtOnceAreFiveGuesses() throws Exception {
        credentials.setWay(school().id(), egels().id(), Way.PASSWORD);
        passwords.reset(school().id(), List.of(noor()));

        var answers =
                atOnce(200, () -> signIn.byPassword(school(), noor(), "iets anders", atSchool()));

        assertThat(answers.stream().filter(Wrong.class::isInstance).count()).isLessThanOrEqualTo(4);
        assertThat(answers.stream().filter(it -> !(it instanceof AskTeacher)).count())
                .isLessThanOrEqualTo(4);
        assertThat(signIn.byPassword(school(), noor(), "iets anders", atSchool()))
                .isEqualTo(new AskTeacher());
    }

    @Test
    void aClassOfThirtyFromOneAddressAllComeIn() throws Exception {
        var names = IntStream.range(0, 30).mapToObj(it -> "Kind" + it).toArray(String[]::new);
        var thirty = cast.aGroup(school(), "4 De Mieren", "4", names);
        var right =
                credentials.resetPictures(school().id(), thirty.pupils()).stream()
                        .collect(Collectors.toMap(GivenSecret::pupil, GivenSecret::things));
        List<Callable<PupilSignInOutcome>> knocks =
                thirty.ids().stream()
                        .map(it ->
                                (Callable<PupilSignInOutcome>)
                                        () ->
                                                signIn.byPictures(
                                                        school(),
                                                        it,
                                                        right.getOrDefault(it, List.of()),
                                                        atSchool()))
                        .toList();

        assertThat(atOnce(knocks)).hasSize(30).allMatch(In.class::isInstance);
        assertThat(sessions.listInside(school().id(), thirty.id()))
                .containsExactlyInAnyOrderElementsOf(thirty.ids());
    }

    @Test
    void fromElsewhereNobodyComesInAndNoGuessIsCounted() {
        var right = pictures();
        var card = cards.print(school(), egels().ids()).getFirst();
        for (int guess = 0; guess < 10; guess++) {
            assertThat(signIn.byPictures(school(), noor(), wrong(right), elsewhere()))
                    .isEqualTo(new NotHere());
        }
        assertThat(signIn.byPictures(school(), noor(), right, elsewhere()))
                .isEqualTo(new NotHere());
        assertThat(signIn.byCard(school(), read(card), elsewhere())).isEqualTo(new NotHere());
        assertThat(byPictures(right)).isInstanceOf(In.class);
    }

    @Test
    void aDeviceOfTheSchoolIsAtHomeElsewhereUntilItIsRevoked() {
        var right = pictures();
        var token = devices.enrol(school(), "Chromebook 14");
        var onDevice = new Caller(SigninCast.ELSEWHERE, Optional.of(token), Optional.empty());

        var session = tokenOf(signIn.byPictures(school(), noor(), right, onDevice));

        assertThat(sessions.recognise(school(), session, onDevice))
                .map(PupilViewer::place)
                .contains(Whereabouts.HOME);
        assertThat(signIn.byPictures(cast.aSchool(), noor(), right, onDevice))
                .isEqualTo(new NotHere());

        devices.revoke(school().id(), devices.list(school().id()).getFirst().id());
        assertThat(sessions.recognise(school(), session, onDevice)).isEmpty();
        assertThat(signIn.byPictures(school(), noor(), right, onDevice)).isEqualTo(new NotHere());
    }

    @Test
    void whatATeacherOpensOpensOnceAndNotForLong() {
        credentials.letIn(school().id(), noor());

        assertThat(signIn.byTeacher(school(), noor(), atSchool())).isInstanceOf(In.class);
        assertThat(signIn.byTeacher(school(), noor(), atSchool())).isEqualTo(new AskTeacher());

        credentials.letIn(school().id(), noor());
        clock.passes(PupilCredentials.OPEN_FOR);
        assertThat(signIn.byTeacher(school(), noor(), atSchool())).isEqualTo(new AskTeacher());
    }

    @Test
    void thirtyWhoComeAtOnceForOneOpenDoorAreOneChild() throws Exception {
        credentials.letIn(school().id(), noor());

        assertThat(atOnce(30, () -> signIn.byTeacher(school(), noor(), atSchool())))
                .filteredOn(In.class::isInstance)
                .hasSize(1);
    }

    @Test
    void everyVisitHasASecretOfItsOwn() {
        var card = cards.print(school(), egels().ids()).getFirst();
        var first = tokenOf(signIn.byCard(school(), read(card), atSchool()));
        var second = tokenOf(signIn.byCard(school(), read(card), atSchool()));

        assertThat(second).isNotEqualTo(first);
        assertThat(second.pageKey()).isNotEqualTo(first.pageKey());
        assertThat(second.text()).doesNotContain(second.pageKey());
    }

    @Test
    void silenceEndsAVisitAndSoDoesALongDay() {
        var card = cards.print(school(), egels().ids()).getFirst();
        var token = tokenOf(signIn.byCard(school(), read(card), atSchool()));

        clock.passes(PupilSessions.IDLE.minusSeconds(1));
        assertThat(sessions.recognise(school(), token, atSchool())).isPresent();
        clock.passes(PupilSessions.IDLE);
        assertThat(sessions.recognise(school(), token, atSchool())).isEmpty();

        var longDay = tokenOf(signIn.byCard(school(), read(card), atSchool()));
        for (int quarter = 1; quarter < 36; quarter++) {
            clock.passes(Duration.ofMinutes(15));
            assertThat(sessions.recognise(school(), longDay, atSchool())).isPresent();
        }
        clock.passes(Duration.ofMinutes(15));
        assertThat(sessions.recognise(school(), longDay, atSchool())).isEmpty();
    }

    @Test
    void anAdultEndsTheVisitsOfAGroupOrOfTheSchool() {
        var uilen = cast.aGroup(school(), "5 De Uilen", "5", "Jip");
        var noor = in(egels().first().id());
        var jip = in(uilen.first().id());

        sessions.endGroup(school().id(), egels().id());
        assertThat(sessions.recognise(school(), noor, atSchool())).isEmpty();
        assertThat(sessions.recognise(school(), jip, atSchool())).isPresent();

        sessions.endAll(school().id());
        assertThat(sessions.recognise(school(), jip, atSchool())).isEmpty();
    }

    @Test
    void theNightForgetsVisitsThatAreOverAndNoOthers() {
        var over = in(noor());
        clock.passes(PupilSessions.IDLE);
        var goesOn = in(noor());

        sweep.sweep(school().id());
        clock.passes(PupilSessions.IDLE.negated());

        assertThat(sessions.recognise(school(), over, atSchool())).isEmpty();
        clock.passes(PupilSessions.IDLE);
        assertThat(sessions.recognise(school(), goesOn, atSchool())).isPresent();
    }

    @Test
    void aVisitIsOfOneSchoolOnly() {
        assertThat(sessions.recognise(cast.aSchool(), in(noor()), atSchool())).isEmpty();
    }

    @Test
    void nothingThatIsKeptShowsASecret() {
        var card = cards.print(school(), egels().ids()).getFirst();
        var session = in(noor());

        assertThat(List.of(card, CardSecret.random(), session, pictures()).toString())
                .doesNotContain(read(card), session.secret());
    }

    @Test
    void theNightTakesAwayWhatStopsNobodyAndKeepsWhoIsLocked() {
        var right = pictures();
        byPictures(right);
        credentials.letIn(school().id(), egels().pupils().get(1).id());
        lock(egels().pupils().get(2));

        day.itIs(LocalDate.of(2026, 9, 8));
        clock.passes(Duration.ofDays(1));
        sweep.sweep(school().id());

        assertThat(count("signin.session") + count("signin.let_in")).isZero();
        assertThat(count("signin.guesses")).isEqualTo(1);

        day.itIs(LocalDate.of(2027, 9, 8));
        sweep.sweep(school().id());
        assertThat(count("signin.guesses")).isZero();
    }

    private void lock(PupilToday pupil) {
        var right = credentials.resetPictures(school().id(), List.of(pupil)).getFirst().things();
        for (int guess = 0; guess < 5; guess++) {
            signIn.byPictures(school(), pupil.id(), wrong(right), atSchool());
        }
    }

    private int count(String table) {
        return owner.sql("select count(*) from " + table + " where school_id = :school")
                .param("school", school().id().value())
                .query(Integer.class)
                .single();
    }

    private Token in(UUID pupil) {
        credentials.letIn(school().id(), pupil);
        return tokenOf(signIn.byTeacher(school(), pupil, atSchool()));
    }

    private List<String> pictures() {
        return credentials
                .resetPictures(school().id(), List.of(egels().first()))
                .getFirst()
                .things();
    }

    private static List<String> wrong(List<String> right) {
        return SecretPictures.THINGS.stream()
                .filter(it -> !right.contains(it))
                .limit(right.size())
                .toList();
    }

    private PupilSignInOutcome byPictures(List<String> things) {
        return signIn.byPictures(school(), noor(), things, atSchool());
    }

    private PupilViewer viewerOf(PupilSignInOutcome outcome) {
        return sessions.recognise(school(), tokenOf(outcome), atSchool()).orElseThrow();
    }

    private static Token tokenOf(PupilSignInOutcome outcome) {
        assertThat(outcome).isInstanceOf(In.class);
        return ((In) outcome).session();
    }

    private static List<PupilSignInOutcome> atOnce(int times, Callable<PupilSignInOutcome> knock)
            throws Exception {
        return atOnce(Collections.nCopies(times, knock));
    }

    private static List<PupilSignInOutcome> atOnce(List<Callable<PupilSignInOutcome>> knocks)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<PupilSignInOutcome>();
            for (var answer : threads.invokeAll(knocks)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private UUID noor() {
        return egels().first().id();
    }

    private School school() {
        return school.orElseThrow();
    }

    private SigninCast.Group egels() {
        return java.util.Objects.requireNonNull(egels);
    }
}

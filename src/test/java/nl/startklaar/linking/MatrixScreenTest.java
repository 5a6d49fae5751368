package nl.startklaar.linking;

import static nl.startklaar.linking.LinkDesk.LAST_YEAR;
import static nl.startklaar.linking.LinkDesk.PAGE;
import static nl.startklaar.linking.LinkDesk.YEAR;
import static nl.startklaar.linking.LinkDesk.cell;
import static nl.startklaar.linking.LinkDesk.group;
import static nl.startklaar.linking.LinkDesk.placed;
import static nl.startklaar.linking.LinkDesk.pupil;
import static nl.startklaar.linking.LinkDesk.pupilsIn;
import static nl.startklaar.linking.LinkDesk.text;
import static nl.startklaar.linking.LinkDesk.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HouseTest
@Import(LinkDesk.Desks.class)
class MatrixScreenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private final BaseGroup four = group("4", "4");
    private final BaseGroup uilen = group("5/6 De Uilen", "5", "6");

    @Autowired Links links;
    @Autowired LinkDesk.Desks desks;
    @Autowired TestTime.Day day;

    private LinkDesk marieke;
    private TeachingMethod sums;

    @BeforeEach
    void aSchoolWithACombinationGroup() {
        marieke = desks.coordinator();
        marieke.has(four, uilen);
        marieke.has(YEAR, pupilsIn(four, "4", 24));
        marieke.has(YEAR, pupilsIn(uilen, "5", 14));
        marieke.has(YEAR, pupilsIn(uilen, "6", 12));
        sums = marieke.method("Rekenrijk 4", "4", "5", "6");
    }

    @Test
    void showsFirstWhatATickWouldDoThenDoesItAndUndoesIt() {
        var preview = marieke.looks("koppel", cell(four, sums));

        assertThat(text(preview))
                .contains("Er is nog niets gewijzigd", "Krijgt", "Voer 1 wijziging door");
        assertThat(open()).isEmpty();

        var done = marieke.doesIt(preview);

        assertThat(open())
                .singleElement()
                .returns("4", Link::level)
                .returns(TODAY, Link::firstDay)
                .matches(it -> it.isOfGroup(four.id()));
        assertThat(marieke.reads(done))
                .contains("Klaar: 1 wijziging.", "tot en met 7 oktober 2026", "Maak ongedaan");

        assertThat(marieke.undoes(done)).hasStatus(303);
        assertThat(open()).isEmpty();
    }

    @Test
    void aCombinationGroupGetsEachYearGroupItsOwnLevel() {
        assertThat(marieke.page())
                .contains("value=\"" + tick(uilen, sums, "5") + "\" checked")
                .contains("value=\"" + tick(uilen, sums, "6") + "\" checked");

        marieke.doesIt(
                marieke.looks(
                        "koppel", cell(uilen, sums),
                        "leerjaar", tick(uilen, sums, "5"),
                        "leerjaar", tick(uilen, sums, "6")));

        assertThat(open())
                .extracting(Link::level, it -> it.pupilsOf().orElse(""))
                .containsExactly(tuple("5", "5"), tuple("6", "6"));
    }

    /** The largest school there is: one page, still light on the line, and all of it one deed. */
    @Test
    void fitsThirtyGroupsAndFortyMethodsOnOnePage() throws IOException {
        var groups = new ArrayList<BaseGroup>(List.of(four));
        for (int it = 0; it < 28; it++) {
            var group = group("Groep " + it, Integer.toString(1 + it % 8));
            marieke.has(group);
            marieke.has(YEAR, pupilsIn(group, group.yearGroups().getFirst(), 2));
            groups.add(group);
        }
        var methods = new ArrayList<TeachingMethod>(List.of(sums));
        for (int it = 1; it < 40; it++) {
            methods.add(marieke.method("Methode " + it, "1", "2", "3", "4", "5", "6", "7", "8"));
        }

        var page = marieke.page();

        int cells = 39 * 30 + 12; // arithmetic is for 4, 5 and 6 only
        assertThat(page.split("name=\"koppel\"", -1).length - 1).isEqualTo(cells);
        assertThat(zipped(page)).as("bytes on the line").isLessThan(40_000);

        var ticked =
                groups.stream()
                        .flatMap(group -> methods.stream().map(it -> cell(group, it)))
                        .flatMap(it -> Stream.of("koppel", it))
                        .toArray(String[]::new);
        marieke.doesIt(marieke.looks(ticked));
        assertThat(open()).hasSizeGreaterThan(39 * 29);
    }

    private static int zipped(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void saysWhichHalfOfACombinationGroupIsForgotten() {
        var preview =
                marieke.looks("koppel", cell(uilen, sums), "leerjaar", tick(uilen, sums, "5"));

        assertThat(text(preview))
                .contains(
                        "In 5/6 De Uilen krijgen de 12 leerlingen van leerjaar 6 Rekenrijk 4 niet");

        marieke.doesIt(preview);

        assertThat(marieke.page()).contains("Leerjaar 6 ontbreekt", "Op 1 plek ontbreekt");
    }

    @Test
    void onePupilOfAnotherYearMakesAGroupOfTwoYears() {
        var jip = pupil("Jip");
        marieke.has(jip, placed(jip, four, "5"));

        var preview = marieke.looks("koppel", cell(four, sums), "leerjaar", tick(four, sums, "4"));

        assertThat(text(preview)).contains("krijgen de leerling van leerjaar 5 Rekenrijk 4 niet");
    }

    @Test
    void takesAwayOnlyWhatWasShownAndTickedOff() {
        marieke.doesIt(marieke.looks("koppel", cell(four, sums)));
        var stale = marieke.looks();
        assertThat(text(stale)).contains("Raakt kwijt", "Voer 1 wijziging door");

        marieke.doesIt(
                marieke.looks(
                        "koppel", cell(four, sums),
                        "koppel", cell(uilen, sums),
                        "leerjaar", tick(uilen, sums, "5")));
        marieke.doesIt(stale);

        assertThat(open()).extracting(Link::level).containsExactly("5");
        assertThat(marieke.reads(marieke.doesIt(stale))).contains("Er is niets veranderd");
    }

    @Test
    void whatAGroupOfThisYearHadLastYearIsMissingUnlessItWorksOnPaper() {
        var lastFour = group(LAST_YEAR, "4 De Egels", "4");
        marieke.has(LAST_YEAR, List.of(lastFour));
        marieke.material().aGroupLink(marieke.school(), LAST_YEAR, lastFour.id(), "4", sums, "4");

        assertThat(marieke.page()).contains("Ontbreekt", "Op 1 plek ontbreekt");

        marieke.sends(PAGE + "/groep/" + four.id() + "/papier", "papier", "true");

        assertThat(marieke.page())
                .contains("werkt op papier")
                .doesNotContain("Ontbreekt", "Op 1 plek ontbreekt");
    }

    @Test
    void countsSeatsAndSaysHowManyAreTooFew() {
        marieke.material().aLicence(marieke.school(), sums, "7", TODAY, null);
        assertThat(marieke.page()).doesNotContain(" van 30");
        var small = marieke.countedMethod("Taalmeer 2", 20, "4");

        var preview = marieke.looks("koppel", cell(four, small));

        assertThat(text(preview)).contains("Taalmeer 2: 24 leerlingen op 20 plaatsen", "4 te veel");
        marieke.doesIt(preview);
        assertThat(marieke.page()).contains("24 van 20");
    }

    @Test
    void offersNothingWhereTheMethodHasNothing() {
        var world = marieke.method("Wereldwijs", "6");

        assertThat(marieke.page())
                .contains("Wereldwijs is er niet voor 4")
                .contains(cell(uilen, world))
                .doesNotContain(tick(uilen, world, "5"));
        marieke.sends(PAGE, "schooljaar", YEAR.toString(), "aan", tick(four, world, "4"));
        assertThat(open()).isEmpty();
    }

    @Test
    void theComingYearIsLinkedFromItsFirstDay() {
        day.itIs(LocalDate.of(2026, 6, 15));
        marieke = desks.at(marieke.details(), Role.ICT_COORDINATOR);
        assertThat(marieke.page()).contains("Schooljaar 2026-2027");

        marieke.doesIt(marieke.looks("koppel", cell(four, sums)));

        assertThat(links.list(marieke.school(), YEAR))
                .singleElement()
                .returns(LocalDate.of(2026, 8, 1), Link::firstDay);
    }

    @Test
    void theCareCoordinatorLooksAndTheTeacherDoesNot() {
        var looker = desks.at(marieke.details(), Role.CARE_COORDINATOR);

        assertThat(looker.page()).contains("disabled").doesNotContain("Bekijk wijzigingen");
        assertThat(looker.sends(PAGE, "aan", tick(four, sums, "4"))).hasStatus(404);
        assertThat(desks.at(marieke.details(), Role.TEACHER).opens(PAGE)).hasStatus(404);
    }

    @Test
    void theButtonCountsWhatWasTicked() {
        assertThat(
                        text(
                                marieke.sends(
                                        PAGE + "/aantal",
                                        "schooljaar",
                                        YEAR.toString(),
                                        "koppel",
                                        cell(four, sums))))
                .contains("Bekijk 1 wijziging")
                .doesNotContain("<html");
    }

    private List<Link> open() {
        return links.list(marieke.school(), YEAR, TODAY);
    }
}

package nl.startklaar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.startklaar.PrintedCode;

/**
 * The first school morning. Everybody comes at once; one device stands on an internet address that
 * nobody knows, one wall has an old shortcut, and a portal fails. A child never meets an error, and
 * the coordinator sees where to look.
 *
 * @param address of the server
 * @param cards what is read from each card
 */
record FirstMorning(String address, Person marit, List<String> cards) {

    private static final String HOME = "/s/99AA00";
    private static final String AT_SCHOOL = "127.0.0.1";
    private static final String ELSEWHERE = "127.0.0.9";

    void everybodyComesInAtOnce() throws Exception {
        var pages = atOnce(cards.stream().<Callable<String>>map(it -> () -> comesIn(it)).toList());
        assertThat(pages)
                .hasSize(30)
                .allSatisfy(it -> assertThat(it).contains("Dag ", "<title>Mijn lessen"))
                .doesNotHaveDuplicates();
        marit.opens(HOME + "/startlijst/N9");
        marit.sees("logde geen leerling in met plaatjes");
        marit.doesNotSee("logde geen leerling in met een kaart");
    }

    /** In the other building the provider changed something in the holidays. */
    void oneDeviceStandsElsewhere() throws Exception {
        try (var tablet = new Tablet(address, ELSEWHERE)) {
            assertThat(tablet.shows(cards.getFirst()))
                    .contains("globe-showing")
                    .doesNotContain("Dag ", "fout");

            marit.opens(HOME + "/internetadressen");
            marit.sees("keer is een leerling tegengehouden");
            marit.presses("Voeg dit adres toe " + ELSEWHERE);
            marit.presses("Dit klopt, zet op de lijst");
            marit.sees(ELSEWHERE + " staat op de lijst. Leerlingen komen daar nu binnen.");

            assertThat(tablet.shows(cards.getFirst())).contains("Dag ");
        }
    }

    /** It was taken back in the holidays, and still hangs there. */
    void oneWallHasAnOldShortcut() throws Exception {
        marit.opens(HOME + "/snelkoppelingen");
        marit.fills("Naam", "Muur van groep 3");
        marit.chooses("Voor wie", "Leerlingen");
        marit.chooses("Groep", "3");
        marit.presses("Maak snelkoppeling");
        var page = marit.window().page.url();
        marit.opens(page + "/blad");
        var wall = PrintedCode.readAll(marit.readsPage()).getFirst();

        try (var tablet = new Tablet(address, AT_SCHOOL)) {
            assertThat(tablet.opens(wall)).contains("Cato").doesNotContain("Tik op het huis");
            marit.opens(page);
            marit.presses("Trek in");
            assertThat(tablet.opens(wall)).contains("Tik op het huis").doesNotContain("Cato");
        }
        marit.opens(HOME + "/snelkoppelingen");
        marit.sees("1 apparaat gebruikt nog de oude snelkoppeling");
    }

    /** It says yes, and does not answer when we ask who it is: the direct way still works. */
    void thePortalFails() throws Exception {
        try (var portal = new BrokenPortal(address);
                var tablet = new Tablet(address, AT_SCHOOL)) {
            var page = connects(portal);
            var there = "/portaal/99AA00" + page.substring(page.lastIndexOf('/'));

            assertThat(tablet.opens(there))
                    .contains("Het portaal deed het niet.", "href=\"/leerling/99AA00\"");
            assertThat(tablet.shows(cards.getFirst())).contains("Dag ");

            marit.opens(page);
            marit.sees("Laatste leerling");
            marit.sees("1 keer");
        }
    }

    private String connects(BrokenPortal portal) {
        marit.opens(HOME + "/portalen/nieuw");
        marit.fills("Naam", "Knikkerplein");
        marit.fills("Adres van het portaal (issuer)", portal.address());
        marit.fills("Client-ID", "startklaar");
        marit.fills("Geheim (client secret)", "nergens-anders-gebruikt");
        marit.ticks("Leerlingen");
        marit.presses("Sla op en lees het portaal");
        marit.presses("Zet aan");
        return marit.window().page.url();
    }

    private String comesIn(String card) throws Exception {
        try (var tablet = new Tablet(address, AT_SCHOOL)) {
            return tablet.shows(card);
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        try (var children = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> done : children.invokeAll(deeds)) {
                results.add(done.get());
            }
            return results;
        }
    }
}

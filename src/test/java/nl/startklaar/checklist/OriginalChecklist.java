package nl.startklaar.checklist;

import static nl.startklaar.checklist.Line.N1;
import static nl.startklaar.checklist.Line.N10;
import static nl.startklaar.checklist.Line.N11;
import static nl.startklaar.checklist.Line.N2;
import static nl.startklaar.checklist.Line.N3;
import static nl.startklaar.checklist.Line.N4;
import static nl.startklaar.checklist.Line.N5;
import static nl.startklaar.checklist.Line.N6;
import static nl.startklaar.checklist.Line.N7;
import static nl.startklaar.checklist.Line.N8;
import static nl.startklaar.checklist.Line.N9;
import static nl.startklaar.checklist.Line.V1;
import static nl.startklaar.checklist.Line.V2;
import static nl.startklaar.checklist.Line.V3;
import static nl.startklaar.checklist.Line.V4;
import static nl.startklaar.checklist.Line.V5;
import static nl.startklaar.checklist.Line.V6;

import java.util.List;

/** What the paper checklist for 2026-2027 says, in short, and where it stands on our list. */
final class OriginalChecklist {

    static final List<Statement> STATEMENTS =
            List.of(
                    new Statement("Before the summer: check the licences that are running", V1, V2),
                    new Statement("End the old software contracts, by 30 June at the latest", V1),
                    new Statement("Results are wiped in the summer holidays", V3),
                    new Statement("Own notes and own lessons are wiped as well", V4),
                    new Statement("The archive keeps the end scores of the objectives taught", V5),
                    new Statement("Download or print the test results, for the hand-over", V3),
                    new Statement("With a link, test results are kept in the LAS", V3, N7),
                    new Statement("Maintenance from 20 July to 7 August", V3),
                    new Statement("Results downloaded or printed before 17 July", V3),
                    new Statement("After the summer: see that the group data are current", N1, N3),
                    new Statement("Automatic import: changes are there the next day", N1),
                    new Statement("Import by hand: read in a new XML file", N1),
                    new Statement("Not there yet? Look at the status of the import", N2),
                    new Statement("Pupils only get in from a known IP address: check it", N4),
                    new Statement("Check that the publisher is switched on", N5),
                    new Statement("Groups linked to the right licences, so that methods show", N6),
                    new Statement("Check this one week before the start of the school year", N6),
                    new Statement("Link combination groups", N6),
                    new Statement("Work across groups", N6),
                    new Statement("Check that the results link is set up well", N7),
                    new Statement("Check that the devices meet the requirements", N8),
                    new Statement("Way in A: the portal with an icon per method", N9),
                    new Statement("An icon is missing: check the link, link again, an hour", N6),
                    new Statement("Way in B: the right shortcut or bookmark; a new one", N9),
                    new Statement("Way in C: the network provider's portal; whom to call", N9),
                    new Statement("Way in D: a bookmark on a Chromebook or tablet", N9),
                    new Statement("Way in E: pupils can work at home too", N9, N11),
                    new Statement("Help: the manuals and the two helpdesks", Line.values()),
                    new Statement("(ours) Prepare the new groups before the summer", V6),
                    new Statement("(ours) Cards and pictures for those who cannot type", N10));

    private OriginalChecklist() {}

    /** One thing it says, or (ours) what it takes for granted. */
    record Statement(String text, List<Line> lines) {

        Statement(String text, Line... lines) {
            this(text, List.of(lines));
        }
    }
}

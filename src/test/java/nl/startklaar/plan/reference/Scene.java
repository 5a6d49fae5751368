package nl.startklaar.plan.reference;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.plan.Answers;
import nl.startklaar.plan.FileHeader;
import nl.startklaar.plan.Planned;
import nl.startklaar.plan.Question;
import nl.startklaar.plan.RosterPlan;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.SourceKey.Kind;

/** A file on its way into a roster: all that a plan asks. */
record Scene(
        long seed,
        int step,
        EdexmlFile file,
        LocalDate referenceDay,
        RosterState now,
        RosterState yearBefore,
        Answers answers) {

    private static final int FILES = 6;

    /** So that a school has always answered some of what it was asked, and never all. */
    private static final int ANSWERED = 60;

    /** Several files of one school after each other, with what people do in between. */
    static List<Scene> of(long seed) {
        var dice = new Dice(seed);
        var school = new RandomSchool(dice);
        var scenes = new ArrayList<Scene>();
        Map<String, Boolean> answers = new HashMap<>();
        var year = new SchoolYear(2026);
        var day = LocalDate.of(2026, 8, 20).plusDays(dice.below(60));
        var now = RosterState.empty(year);
        var yearBefore = RosterState.empty(new SchoolYear(2025));
        for (int step = 0; step < FILES; step++) {
            var scene =
                    new Scene(
                            seed,
                            step,
                            school.file(year, day),
                            day,
                            now,
                            yearBefore,
                            new Answers(answers));
            scenes.add(scene);
            var planned = scene.plan();
            answer(planned.questions(), answers, dice);
            if (!scene.contradicts()) {
                now = ByHand.on(now.with(planned.changes()), dice);
            }
            school.live();
            day = day.plusDays(1 + dice.below(40));
            if (step + 1 < FILES && dice.in(20)) {
                yearBefore = now;
                year = year.next();
                now = begun(year, now);
                day = year.firstDay().plusDays(dice.below(60) - 25L);
                school.newYear();
            }
        }
        return scenes;
    }

    private static void answer(List<Question> questions, Map<String, Boolean> answers, Dice dice) {
        questions.stream()
                .filter(_ -> dice.in(ANSWERED))
                .forEach(it -> answers.put(it.id(), dice.in(60)));
    }

    /** People and what leads to them are known in every year; places and groups are not. */
    private static RosterState begun(SchoolYear year, RosterState before) {
        List<RosterRow> rows = new ArrayList<>(before.pupils());
        rows.addAll(before.staff());
        rows.addAll(before.departures());
        before.keys().stream()
                .filter(it -> it.kind() != Kind.GROUP && it.kind() != Kind.COMBINED_GROUP)
                .forEach(rows::add);
        return RosterState.of(year, rows);
    }

    /** New ids are the same each time. */
    Planned plan() {
        var ids = new Dice(seed + step);
        var header = new FileHeader(now.year(), referenceDay, List.of());
        return RosterPlan.of(file, header, now, yearBefore, answers, today(), ids::id);
    }

    RosterState after() {
        return now.with(plan().changes());
    }

    SlowPlan slowPlan() {
        Set<UUID> lastYear =
                Stream.concat(
                                yearBefore.placements().stream().map(Placement::pupil),
                                yearBefore.employments().stream().map(Employment::staffMember))
                        .collect(toSet());
        return SlowPlan.of(
                new SlowPlan.Given(file, referenceDay, today(), answers, lastYear), Sheets.of(now));
    }

    private LocalDate today() {
        return referenceDay.plusDays(2);
    }

    /** Whether it contradicts itself about groups, so that none of it is used. */
    boolean contradicts() {
        return plan().stop().filter(it -> it.code().equals("contradicts")).isPresent();
    }

    Scene after(RosterState state) {
        return new Scene(seed, step, file, referenceDay, state, yearBefore, answers);
    }

    Scene with(List<Leerling> pupils) {
        var other =
                new EdexmlFile(
                        file.school(),
                        file.vestigingen(),
                        file.groepen(),
                        file.samengesteldeGroepen(),
                        pupils,
                        file.leerkrachten());
        return new Scene(seed, step, other, referenceDay, now, yearBefore, answers);
    }

    /** The file, row by row, with names: these are nobody's. */
    @Override
    public String toString() {
        var text = new StringBuilder("seed " + seed + ", file " + step + " of " + referenceDay);
        text.append("\nbefore:");
        Sheets.lines(Sheets.of(now)).forEach(it -> text.append("\n  ").append(it));
        text.append("\nfile:");
        file.groepen()
                .forEach(it ->
                        text.append("\n  groep ")
                                .append(it.key())
                                .append(' ')
                                .append(it.naam())
                                .append(' ')
                                .append(it.jaargroep()));
        file.samengesteldeGroepen()
                .forEach(it ->
                        text.append("\n  across ").append(it.key()).append(' ').append(it.naam()));
        file.leerlingen()
                .forEach(it ->
                        text.append("\n  ")
                                .append(it.line())
                                .append(": ")
                                .append(Slips.of(it, today()))
                                .append(" in ")
                                .append(it.groep())
                                .append(it.samengesteldeGroepen())
                                .append(" year ")
                                .append(it.jaargroep())
                                .append(" from ")
                                .append(it.instroomdatum())
                                .append(" until ")
                                .append(it.uitstroomdatum()));
        file.leerkrachten()
                .forEach(it ->
                        text.append("\n  ")
                                .append(it.line())
                                .append(": ")
                                .append(Slips.of(it))
                                .append(it.rollen())
                                .append(it.groepen())
                                .append(it.samengesteldeGroepen()));
        return text.append("\nanswers: ").append(answers.byQuestion()).toString();
    }
}

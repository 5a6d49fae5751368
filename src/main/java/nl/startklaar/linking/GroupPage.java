package nl.startklaar.linking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;

/** What one group works with, and what to do when it is not there. */
record GroupPage(
        AtSchool at,
        SchoolYear year,
        UUID group,
        String name,
        boolean isOnPaper,
        List<Row> rows,
        List<Wait> waits) {

    /**
     * @param pupilsOf the year group of the pupils; empty: all of the group
     */
    record Row(
            String method,
            String level,
            Optional<String> pupilsOf,
            LocalDate firstDay,
            Optional<LocalDate> lastDay) {}

    /**
     * @param isTimeToCall whether waiting longer is of no use
     */
    record Wait(
            UUID publisher,
            String name,
            String phone,
            Instant since,
            Instant callAfter,
            boolean isTimeToCall) {}

    static GroupPage of(
            AtSchool at,
            YearOfLinks year,
            GroupInYear group,
            List<Waiting> waiting,
            List<Publisher> publishers,
            Instant now) {
        var rows =
                year.open()
                        .filter(it -> it.isOfGroup(group.id()))
                        .map(it -> row(year, it))
                        .sorted(Comparator.comparing(Row::method).thenComparing(Row::level))
                        .toList();
        var waits =
                waiting.stream()
                        .filter(it -> it.group().equals(group.id()))
                        .filter(it -> it.confirmedAt().isEmpty())
                        .flatMap(it ->
                                publishers.stream()
                                        .filter(own -> own.id().equals(it.publisher()))
                                        .map(own -> wait(it, own, now)))
                        .toList();
        return new GroupPage(
                at,
                year.year(),
                group.id(),
                group.name(),
                year.onPaper().contains(group.id()),
                rows,
                waits);
    }

    private static Row row(YearOfLinks year, Link it) {
        return new Row(
                year.findMethod(it.method()).map(MethodInYear::name).orElse("–"),
                it.level(),
                it.pupilsOf(),
                it.firstDay(),
                it.goneFrom().map(day -> day.minusDays(1)));
    }

    private static Wait wait(Waiting it, Publisher publisher, Instant now) {
        return new Wait(
                publisher.id(),
                publisher.name(),
                publisher.phone(),
                it.since(),
                it.callAfter(),
                it.isTimeToCall(now));
    }

    String matrix() {
        return at.home() + "/licenties/koppelen";
    }

    String self() {
        return matrix() + "/groep/" + group;
    }

    String inYear() {
        return "?schooljaar=" + year;
    }

    boolean mayChange() {
        return at.is(Role.ICT_COORDINATOR);
    }

    /** "Rekenrijk 4, Taalmeer 2", to read aloud. */
    String methods() {
        return String.join(", ", rows.stream().map(Row::method).distinct().toList());
    }
}

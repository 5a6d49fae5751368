package nl.startklaar.licence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.DutchOrder;
import nl.startklaar.kernel.ListYear;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.licence.SeatsPage.Holder;
import nl.startklaar.licence.SeatsPage.Holders;
import nl.startklaar.licence.SeatsPage.NeedLine;
import nl.startklaar.licence.SeatsPage.UsageLine;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/** Brings the numbers, the methods and the names of the page <i>Plaatsen</i> together. */
@Component
class SeatsPages {

    private final Usages usages;
    private final Catalogue catalogue;
    private final Plans plans;
    private final Rosters rosters;
    private final SchoolDay day;

    SeatsPages(Usages usages, Catalogue catalogue, Plans plans, Rosters rosters, SchoolDay day) {
        this.usages = usages;
        this.catalogue = catalogue;
        this.plans = plans;
        this.rosters = rosters;
        this.day = day;
    }

    SeatsPage of(AtSchool at) {
        var today = day.today();
        var methods = methods();
        var used = usages.list(at.school(), today);
        var year = ListYear.on(today);
        var forecast = usages.forecast(at.school(), year, today);
        var plan = plans.of(at.school(), year, today);
        return new SeatsPage(
                at.home(),
                used.stream().map(it -> line(it, methods, today)).toList(),
                forecast.year(),
                forecast.isMovedUp(),
                SeatWords.inOrder(forecast.lines(), methods).stream()
                        .map(it -> need(it, methods, plan))
                        .toList(),
                holders(at, used, methods, today),
                at.is(Role.ICT_COORDINATOR));
    }

    /** In the order people expect. */
    private Map<UUID, TeachingMethod> methods() {
        return SeatWords.byId(catalogue.listMethods());
    }

    private static UsageLine line(Usage usage, Map<UUID, TeachingMethod> methods, LocalDate today) {
        int linked = usage.linked(today);
        return new UsageLine(
                SeatWords.name(usage.method(), methods),
                SeatWords.level(usage.yearGroup()),
                linked,
                usage.bought(today),
                usage.isPerPupil(),
                usage.held(),
                usage.waiting(today),
                usage.over(today),
                usage.overSince(today));
    }

    private static NeedLine need(
            ForecastLine line, Map<UUID, TeachingMethod> methods, YearPlan plan) {
        return new NeedLine(
                SeatWords.need(line, methods),
                line.missing() > 0,
                !line.isAnswered() && plan.isComing() && plan.asked().contains(line.method()));
    }

    private List<Holders> holders(
            AtSchool at, List<Usage> used, Map<UUID, TeachingMethod> methods, LocalDate today) {
        var held =
                usages.listHeld(at.school(), today).stream().collect(groupingBy(HeldSeat::licence));
        var perPupil =
                used.stream()
                        .flatMap(it -> it.licences().stream())
                        .filter(it -> it.unit() == Licence.Unit.PUPIL)
                        .filter(it -> it.lastDay().filter(today::isAfter).isEmpty())
                        .toList();
        var released =
                usages.listReleased(at.school(), today).stream()
                        .collect(groupingBy(HeldSeat::licence));
        var names = perPupil.isEmpty() ? Map.<UUID, String>of() : names(at, today);
        return perPupil.stream()
                .map(it ->
                        holders(
                                it,
                                inOrder(held.getOrDefault(it.id(), List.of()), names),
                                inOrder(released.getOrDefault(it.id(), List.of()), names),
                                methods))
                .toList();
    }

    private static Holders holders(
            Licence licence,
            List<Holder> pupils,
            List<Holder> released,
            Map<UUID, TeachingMethod> methods) {
        var count =
                licence.seats()
                        .map(it -> Sentence.of("licence.seats.taken", pupils.size(), it))
                        .orElse(Sentence.of("licence.seats.taken-uncounted", pupils.size()));
        return new Holders(
                licence.id(),
                SeatWords.name(licence.method(), methods),
                SeatWords.level(licence.yearGroup()),
                count,
                pupils,
                released);
    }

    private static List<Holder> inOrder(List<HeldSeat> seats, Map<UUID, String> names) {
        return seats.stream()
                .filter(it -> names.containsKey(it.pupil()))
                .map(it ->
                        new Holder(
                                it.pupil(),
                                names.getOrDefault(it.pupil(), ""),
                                it.firstDay(),
                                it.goneFrom()))
                .sorted(Comparator.comparing(Holder::name, DutchOrder.ofNames()))
                .toList();
    }

    private Map<UUID, String> names(AtSchool at, LocalDate today) {
        return rosters.read(at.school(), SchoolYear.of(today)).pupils().stream()
                .collect(toMap(Pupil::id, it -> it.name().bySurname()));
    }
}

package nl.startklaar.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.access.Explanation.Line;
import nl.startklaar.access.Explanation.Party;
import nl.startklaar.access.Explanation.Remedy;
import nl.startklaar.access.Person.Kind;
import nl.startklaar.access.Verdict.Step;
import nl.startklaar.access.Verdict.Why;
import nl.startklaar.catalogue.Offer;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.Fix;
import nl.startklaar.school.Role;
import nl.startklaar.web.Sentence;

/** Puts what the rule says into sentences, and tells who acts and where. */
public final class Remedies {

    /** Whoever keeps a school's groups and licences in order. */
    public static final Set<Role> KEEP_THE_SCHOOL = Set.of(Role.ICT_COORDINATOR, Role.HEAD);

    private static final Set<Role> COORDINATOR = Set.of(Role.ICT_COORDINATOR);

    /** Of a pupil and of an adult these are said in other words. */
    private static final Set<Why> SAID_IN_TWO_WAYS =
            EnumSet.of(Why.NOT_IN_ROSTER, Why.NO_GROUP, Why.NOT_LINKED);

    private static final int A_MINUTE = 1;

    private Remedies() {}

    /**
     * A reason that somebody met.
     *
     * @param day that goes with the reason, where it has one
     * @param offer the product that it is about; empty when it is about none
     * @param group where the person is, when that is known
     * @param atOwnLevel whether the product is for the year group of the person; for adults all are
     */
    public record Met(
            Kind kind,
            UUID person,
            Why why,
            Optional<LocalDate> day,
            Optional<Offer> offer,
            Optional<UUID> group,
            boolean atOwnLevel) {}

    static Explanation explain(Person person, Offer offer, LocalDate day, Verdict verdict) {
        return new Explanation(
                person,
                offer,
                day,
                verdict,
                verdict.chain().stream().map(it -> line(it, person, offer)).toList(),
                verdict.firstUnmet().map(it -> remedy(met(it, person, offer, day), day)));
    }

    private static Met met(Step step, Person person, Offer offer, LocalDate day) {
        return new Met(
                person.kind(),
                person.id(),
                step.why(),
                step.day(),
                Optional.of(offer),
                person.groupsOn(day).stream().sorted().findFirst(),
                isAtOwnLevel(person, offer, day));
    }

    private static boolean isAtOwnLevel(Person person, Offer offer, LocalDate day) {
        return person.kind() == Kind.STAFF
                || offer.product()
                        .yearGroup()
                        .map(level ->
                                person.placesOn(day).stream()
                                        .anyMatch(it -> it.yearGroup().equals(level)))
                        .orElse(true);
    }

    private static Line line(Step step, Person person, Offer offer) {
        var key =
                switch (step.state()) {
                    case MET -> "access.met." + step.condition();
                    case UNMET -> "access.why." + step.why() + ending(step.why(), person.kind());
                    case NOT_REACHED -> "access.not-reached";
                    case NOT_ASKED -> "access.not-asked";
                    case AT_SIGN_IN -> "access.why." + step.why();
                };
        return new Line(step, say(key, Optional.of(offer), step.day()));
    }

    private static String ending(Why why, Kind kind) {
        return kind == Kind.STAFF && SAID_IN_TWO_WAYS.contains(why) ? ".staff" : "";
    }

    private static Sentence say(String key, Optional<Offer> offer, Optional<LocalDate> day) {
        return Sentence.of(
                key,
                offer.map(it -> it.product().name()).orElse(""),
                offer.map(it -> it.method().name()).orElse(""),
                offer.map(it -> it.publisher().name()).orElse(""),
                day.map(Object.class::cast).orElse(""));
    }

    /** The reason itself. */
    public static Sentence why(Met it) {
        return say("access.why." + it.why() + ending(it.why(), it.kind()), it.offer(), it.day());
    }

    /**
     * What is done about it.
     *
     * @param day the day it is about
     */
    public static Remedy remedy(Met it, LocalDate day) {
        var todo =
                say("access.todo." + it.why() + ending(it.why(), it.kind()), it.offer(), it.day());
        return switch (it.why()) {
            case NOT_IN_ROSTER ->
                    new Remedy(Party.LAS, todo, fix("import", "/import"), KEEP_THE_SCHOOL);
            case NO_GROUP -> new Remedy(Party.LAS, todo, fix("person", page(it)), KEEP_THE_SCHOOL);
            case LEFT ->
                    new Remedy(Party.COORDINATOR, todo, fix("person", page(it)), KEEP_THE_SCHOOL);
            case NOT_LINKED, ONLY_OTHER_YEAR_GROUP, LINK_CLOSED ->
                    new Remedy(Party.COORDINATOR, todo, fix("link", link(it, day)), COORDINATOR);
            case NO_LICENCE, LICENCE_ENDED ->
                    new Remedy(
                            Party.PUBLISHER, todo, fix("licences", "/licenties"), KEEP_THE_SCHOOL);
            case NO_SEAT ->
                    new Remedy(
                            Party.COORDINATOR,
                            todo,
                            fix("seats", "/licenties/plaatsen"),
                            KEEP_THE_SCHOOL);
            case PUBLISHER_NEVER_ON, PUBLISHER_OFF ->
                    new Remedy(
                            Party.COORDINATOR, todo, fix("publishers", switchOn(it)), COORDINATOR);
            case ROLE_GIVES_NO_LESSONS, TEST_NOT_FOR_ROLE ->
                    new Remedy(
                            Party.COORDINATOR,
                            todo,
                            fix("colleagues", "/medewerkers"),
                            COORDINATOR);
            case NOT_YET_AT_SCHOOL,
                    LINK_NOT_YET,
                    LICENCE_NOT_YET,
                    FOR_TEACHERS,
                    FINE,
                    AT_SIGN_IN,
                    NOT_AT_HOME ->
                    new Remedy(Party.NOBODY, todo, Optional.empty(), Set.of());
        };
    }

    private static String page(Met it) {
        return (it.kind() == Kind.PUPIL ? "/leerlingen/" : "/leerkrachten/") + it.person();
    }

    /** To what it would change, so that only saying yes is left to do. */
    private static String link(Met it, LocalDate day) {
        var matrix = "/licenties/koppelen";
        var year = "?schooljaar=" + SchoolYear.of(day);
        if (it.offer().isEmpty()) {
            return matrix;
        }
        var product = it.offer().get().product();
        var method = "&methode=" + it.offer().get().method().id();
        if (!it.atOwnLevel()) {
            return "%s/extra%s&wie=leerling-%s%s&niveau=%s"
                    .formatted(matrix, year, it.person(), method, product.yearGroup().orElse(""));
        }
        return it.group()
                .map(group -> "%s/groep/%s/erbij%s%s".formatted(matrix, group, year, method))
                .orElse(matrix);
    }

    private static String switchOn(Met it) {
        var publishers = "/licenties/uitgeverijen";
        return it.offer()
                .map(Offer::publisher)
                .map(Publisher::code)
                .map(code -> publishers + "/" + code + "/aan")
                .orElse(publishers);
    }

    private static Optional<Fix> fix(String label, String path) {
        return Optional.of(new Fix(Sentence.of("access.fix." + label), path, A_MINUTE));
    }
}

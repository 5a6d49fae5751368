package nl.startklaar.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.access.Explanation.Line;
import nl.startklaar.access.Explanation.Party;
import nl.startklaar.access.Explanation.Remedy;
import nl.startklaar.access.Person.Kind;
import nl.startklaar.access.Verdict.Step;
import nl.startklaar.catalogue.Offer;
import nl.startklaar.readiness.Fix;
import nl.startklaar.school.Role;
import nl.startklaar.web.Sentence;

/** Puts what the rule says into sentences, and tells who acts and where. */
final class Remedies {

    private static final Set<Role> KEEP_THE_SCHOOL = EnumSet.of(Role.ICT_COORDINATOR, Role.HEAD);

    private static final int A_MINUTE = 1;

    private Remedies() {}

    static Explanation explain(Person person, Offer offer, LocalDate day, Verdict verdict) {
        return new Explanation(
                person,
                offer,
                day,
                verdict,
                verdict.chain().stream().map(it -> line(it, person, offer)).toList(),
                verdict.firstUnmet().map(it -> remedy(it, person, offer)));
    }

    private static Line line(Step step, Person person, Offer offer) {
        var key =
                switch (step.state()) {
                    case MET -> "access.met." + step.condition();
                    case UNMET -> "access.why." + step.why() + ending(step, person);
                    case NOT_REACHED -> "access.not-reached";
                    case NOT_ASKED -> "access.not-asked";
                    case AT_SIGN_IN -> "access.why.AT_SIGN_IN";
                };
        return new Line(step, say(key, step, offer));
    }

    /** Of a pupil and of an adult some things are said in other words. */
    private static String ending(Step step, Person person) {
        return switch (step.why()) {
            case NOT_IN_ROSTER, NO_GROUP, NOT_LINKED -> person.kind() == Kind.PUPIL ? "" : ".staff";
            default -> "";
        };
    }

    private static Sentence say(String key, Step step, Offer offer) {
        return Sentence.of(
                key,
                offer.product().name(),
                offer.method().name(),
                offer.publisher().name(),
                step.day().map(Object.class::cast).orElse(""));
    }

    private static Remedy remedy(Step step, Person person, Offer offer) {
        var todo = say("access.todo." + step.why() + ending(step, person), step, offer);
        return switch (step.why()) {
            case NOT_IN_ROSTER ->
                    new Remedy(Party.LAS, todo, fix("import", "/import"), KEEP_THE_SCHOOL);
            case NO_GROUP ->
                    new Remedy(Party.LAS, todo, fix("person", page(person)), KEEP_THE_SCHOOL);
            case LEFT ->
                    new Remedy(
                            Party.COORDINATOR, todo, fix("person", page(person)), KEEP_THE_SCHOOL);
            case NOT_LINKED, ONLY_OTHER_YEAR_GROUP, LINK_CLOSED ->
                    new Remedy(
                            Party.COORDINATOR,
                            todo,
                            fix("link", "/licenties/koppelen"),
                            KEEP_THE_SCHOOL);
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
                            Party.COORDINATOR,
                            todo,
                            fix("publishers", "/licenties/uitgeverijen"),
                            KEEP_THE_SCHOOL);
            case ROLE_GIVES_NO_LESSONS, TEST_NOT_FOR_ROLE ->
                    new Remedy(
                            Party.COORDINATOR,
                            todo,
                            fix("colleagues", "/medewerkers"),
                            EnumSet.of(Role.ICT_COORDINATOR));
            case NOT_YET_AT_SCHOOL, LINK_NOT_YET, LICENCE_NOT_YET, FOR_TEACHERS, FINE, AT_SIGN_IN ->
                    new Remedy(Party.NOBODY, todo, Optional.empty(), Set.of());
        };
    }

    private static String page(Person person) {
        return (person.kind() == Kind.PUPIL ? "/leerlingen/" : "/leerkrachten/") + person.id();
    }

    private static Optional<Fix> fix(String label, String path) {
        return Optional.of(new Fix(Sentence.of("access.fix." + label), path, A_MINUTE));
    }
}

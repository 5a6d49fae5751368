package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.TestTime;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.licence.Intention.Answer;
import nl.startklaar.readiness.Check;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.school.School;
import nl.startklaar.web.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** A school in the year in which it plans, and what its checks say about it. */
abstract class PlanningSchool {

    static final SchoolYear YEAR = new SchoolYear(2026);
    static final LocalDate JUNE = LocalDate.of(2026, 6, 18);
    static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Autowired Contracts contracts;
    @Autowired Intentions intentions;
    @Autowired Given given;
    @Autowired GivenMaterial material;
    @Autowired MessageSource words;
    @Autowired TestTime.Day day;

    School school;
    TeachingMethod numbers;
    TeachingMethod letters;

    @BeforeEach
    void aSchoolWithTwoMethods() {
        school = given.aSchool();
        var publisher = material.aPublisher();
        numbers = material.aMethod(publisher, "Getallenpad");
        letters = material.aMethod(publisher, "Letterbos");
    }

    UUID add(TeachingMethod method, ContractKind kind, LocalDate firstDay) {
        return contracts.add(school.id(), Agreed.contract(method, kind, firstDay));
    }

    void say(TeachingMethod method, Answer answer, @Nullable TeachingMethod successor) {
        intentions.say(
                school.id(),
                YEAR,
                new Intention(
                        method.id(),
                        answer,
                        Optional.ofNullable(successor).map(TeachingMethod::id)));
    }

    Verdict verify(Check check, LocalDate today) {
        return check.verify(new CheckedSchool(school, YEAR, today));
    }

    List<String> found(Verdict verdict) {
        return ((NotMet) verdict).findings().stream().map(Finding::what).map(this::said).toList();
    }

    List<String> evidence(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::what).map(this::said).toList();
    }

    String said(Sentence sentence) {
        return sentence.in(words, Locale.forLanguageTag("nl-NL"));
    }
}

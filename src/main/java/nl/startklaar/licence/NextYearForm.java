package nl.startklaar.licence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.licence.Intention.Answer;
import nl.startklaar.web.Form;

/**
 * What somebody filled in about next year, read method by method; what was left open stays open.
 */
record NextYearForm(Form form, Shelf shelf) {

    static String answer(UUID method) {
        return "antwoord-" + method;
    }

    static String successor(UUID method) {
        return "opvolger-" + method;
    }

    /** Filled in as the school said before. */
    static Form of(YearPlan plan) {
        var form = Form.empty();
        plan.intentions()
                .values()
                .forEach(it -> {
                    form.with(answer(it.method()), it.answer().name());
                    it.successor()
                            .ifPresent(id -> form.with(successor(it.method()), id.toString()));
                });
        return form;
    }

    /** Of the methods that are asked about; the form says what is wrong with the others. */
    List<Intention> read(List<UUID> asked) {
        var said = new ArrayList<Intention>();
        asked.forEach(it -> read(it).ifPresent(said::add));
        return said;
    }

    private Optional<Intention> read(UUID method) {
        var answer =
                Arrays.stream(Answer.values())
                        .filter(it -> it.name().equals(form.value(answer(method))))
                        .findFirst();
        if (answer.isEmpty() || !answer.get().asksForASuccessor()) {
            return answer.map(it -> new Intention(method, it, Optional.empty()));
        }
        var successor =
                form.id(successor(method))
                        .filter(id -> !id.equals(method))
                        .filter(id ->
                                shelf.methods().stream()
                                        .anyMatch(it -> it.id().equals(id) && it.offered()));
        if (successor.isEmpty()) {
            form.refuse(successor(method), "licence.plan.no-successor", shelf.name(method));
            return Optional.empty();
        }
        return Optional.of(new Intention(method, answer.get(), successor));
    }
}

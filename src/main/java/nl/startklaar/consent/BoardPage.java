package nl.startklaar.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.SharedField;
import nl.startklaar.school.School;
import nl.startklaar.web.Choice;
import nl.startklaar.web.Sentence;

/**
 * One publisher at many schools.
 *
 * @param chosen absent until one is chosen
 * @param on whether it should go on, or off
 * @param looks what would change at each chosen school
 */
record BoardPage(
        List<Publisher> publishers,
        List<School> schools,
        Optional<Publisher> chosen,
        boolean on,
        List<Look> looks,
        LocalDate today) {

    private static final String ADDRESS = "/bestuur/uitgeverijen";

    BoardPage {
        publishers = List.copyOf(publishers);
        schools = List.copyOf(schools);
        looks = List.copyOf(looks);
    }

    /** How the publisher stands at one school. */
    record Look(School school, PublisherStand stand) {}

    List<Choice> choices() {
        return publishers.stream().map(it -> new Choice(it.code(), it.name())).toList();
    }

    String code() {
        return chosen.map(Publisher::code).orElse("");
    }

    String name() {
        return chosen.map(Publisher::name).orElse("");
    }

    /** What it would get where it goes on. */
    List<SharedField> fields() {
        return chosen.map(Publisher::fields).orElseGet(Set::of).stream().sorted().toList();
    }

    boolean isChosen(School school) {
        return looks.stream().anyMatch(it -> it.school().equals(school));
    }

    boolean isOn(Look look) {
        return look.stand().isOn(today);
    }

    boolean changes(Look look) {
        return isOn(look) != on;
    }

    long countChanges() {
        return looks.stream().filter(this::changes).count();
    }

    /** What happens at this school, and what to know before. */
    List<Sentence> effects(Look look) {
        if (!changes(look)) {
            return List.of(Sentence.of(on ? "consent.board.is-on" : "consent.board.is-off"));
        }
        if (!on) {
            return List.of(Sentence.of("consent.board.goes-off", look.stand().groups(), name()));
        }
        var warnings = look.stand().warnings();
        return warnings.isEmpty()
                ? List.of(Sentence.of("consent.board.goes-on"))
                : warnings.stream()
                        .map(it -> Sentence.of("consent.warning." + it, name()))
                        .toList();
    }

    /** The same choice again, so that the page shows what came of it. */
    String address() {
        return ADDRESS + query(looks);
    }

    /** Where this is undone, at these alone. */
    String undo(List<Look> changed) {
        return ADDRESS + "/herstel" + query(changed);
    }

    private String query(List<Look> at) {
        var query = new StringBuilder();
        query.append("?uitgeverij=").append(code()).append("&stand=").append(on ? "aan" : "uit");
        at.forEach(it -> query.append("&school=").append(it.school().brin().code()));
        return query.toString();
    }
}

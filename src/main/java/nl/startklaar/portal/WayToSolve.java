package nl.startklaar.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.roster.People;
import nl.startklaar.school.AtSchool;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.Accounts;
import org.springframework.stereotype.Component;

/**
 * Where the coordinator sees what stands in the way of what a teacher misses: the explanation of
 * that teacher and that product, as far as both are known.
 */
@Component
class WayToSolve {

    private final People people;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final PortalBoard board;

    WayToSolve(People people, Accounts accounts, Catalogue catalogue, PortalBoard board) {
        this.people = people;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.board = board;
    }

    String address(AtSchool at, TeacherQuestion question) {
        var explanations = at.home() + "/waarom";
        var teacher = findTeacher(at, question);
        if (teacher.isEmpty()) {
            return explanations;
        }
        var product = findProduct(at, question);
        return explanations + "/" + teacher.get() + product.map(it -> "/" + it.id()).orElse("");
    }

    /** As the pupil administration knows them: by the same mail address. */
    private Optional<UUID> findTeacher(AtSchool at, TeacherQuestion question) {
        var mail = accounts.find(question.askedBy()).map(Account::email).orElse("");
        return people.mailOfStaff(at.school()).entrySet().stream()
                .filter(it -> it.getValue().equals(mail.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .min(UUID::compareTo);
    }

    /** Of a method: what is for the year group of the teacher's group. */
    private Optional<Product> findProduct(AtSchool at, TeacherQuestion question) {
        var levels =
                question.group().map(it -> board.listYearGroups(at.school(), it)).orElse(List.of());
        return question.product()
                .flatMap(catalogue::findProduct)
                .or(() ->
                        catalogue.listProducts().stream()
                                .filter(it -> it.offered() && isOf(it, question))
                                .filter(it -> levels.stream().anyMatch(it::isFor))
                                .findFirst());
    }

    private static boolean isOf(Product product, TeacherQuestion question) {
        return question.method().filter(product.method()::equals).isPresent();
    }
}

package nl.startklaar.access;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.access.Everybody.Seen;
import nl.startklaar.access.FactRow.Offered;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Offer;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.People;
import nl.startklaar.school.Role;
import nl.startklaar.staff.Accounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people may open on a day, and why. It fetches the facts and lets the rule decide; no answer
 * is kept, so that what was changed a second ago counts.
 */
@Service
public class Access {

    private final FactStore store;
    private final Catalogue catalogue;
    private final People people;
    private final Accounts accounts;

    Access(FactStore store, Catalogue catalogue, People people, Accounts accounts) {
        this.store = store;
        this.catalogue = catalogue;
        this.people = people;
        this.accounts = accounts;
    }

    /** What opens for somebody, in the order in which people look for it. */
    @Transactional(readOnly = true)
    public List<Tile> tiles(SchoolId school, PersonRef ref, LocalDate day) {
        var book = read(school, ref, day);
        var person = person(school, ref, day, book);
        var opens =
                answers(book, book.productsAround(person), who(ref, person, day)).stream()
                        .filter(it -> it.verdict().opens())
                        .collect(Collectors.toMap(Answer::product, Answer::verdict));
        return catalogue.listOffers(opens.keySet()).stream()
                .map(it -> tile(it, requireNonNull(opens.get(it.product().id()))))
                .toList();
    }

    private static Tile tile(Offer offer, Verdict verdict) {
        return new Tile(offer.product(), offer.method(), offer.publisher(), verdict.toLookInto());
    }

    /**
     * @throws NotFound when nobody offers such a product
     */
    @Transactional(readOnly = true)
    public Explanation explain(SchoolId school, PersonRef ref, UUID product, LocalDate day) {
        var book = read(school, product, day);
        var asked = List.of(getProduct(book, product));
        return explain(book, who(ref, person(school, ref, day, book), day), asked).getFirst();
    }

    /** For each product of a method that the school has, or had, something to do with. */
    @Transactional(readOnly = true)
    public List<Explanation> explainAll(SchoolId school, PersonRef ref, LocalDate day) {
        var book = read(school, day);
        var who = who(ref, person(school, ref, day, book), day);
        return explain(book, who, book.productsOfSchool());
    }

    private static OnDay who(PersonRef ref, Person person, LocalDate day) {
        return OnDay.of(person, day).atHome(ref instanceof PersonRef.PupilAtHome);
    }

    private List<Explanation> explain(FactBook book, OnDay who, List<Offered> products) {
        var verdicts =
                answers(book, products, who).stream()
                        .collect(Collectors.toMap(Answer::product, Answer::verdict));
        return catalogue.listOffers(verdicts.keySet()).stream()
                .map(it ->
                        Remedies.explain(
                                who.person(),
                                it,
                                who.day(),
                                requireNonNull(verdicts.get(it.product().id()))))
                .toList();
    }

    /** Everybody in the roster of the school year of that day, in one go. */
    @Transactional(readOnly = true)
    public Everybody everybody(SchoolId school, LocalDate day) {
        var book = read(school, day);
        return everybody(book, people(school, day, book), day, book::productsAround);
    }

    /**
     * Everybody in the roster again, with the answer for one product: who sees it, who does not.
     */
    @Transactional(readOnly = true)
    public Everybody everybody(SchoolId school, UUID product, LocalDate day) {
        var book = read(school, product, day);
        var asked = List.of(getProduct(book, product));
        return everybody(book, people(school, day, book), day, _ -> asked);
    }

    private List<Person> people(SchoolId school, LocalDate day, FactBook book) {
        var adults = new Adults(people.mailOfStaff(school), accounts.rolesAt(school, day));
        return Stream.concat(book.listPupils().stream().map(book::pupil), adults.list(book))
                .toList();
    }

    /** Of whom everything is the same that makes a difference that day, share the answers. */
    static Everybody everybody(
            FactBook book,
            List<Person> people,
            LocalDate day,
            Function<Person, List<Offered>> products) {
        var known = new HashMap<Person, List<Answer>>();
        var seen = new ArrayList<Seen>();
        for (Person person : people) {
            var now = person.on(day);
            var answers =
                    known.computeIfAbsent(
                            book.isSomebodyApart(person.id()) ? now : now.withoutId(),
                            _ -> answers(book, products.apply(now), OnDay.of(now, day)));
            seen.add(new Seen(person, AccessRule.inRoster(person, day), answers));
        }
        return new Everybody(day, seen);
    }

    private static Offered getProduct(FactBook book, UUID product) {
        return book.product(product).orElseThrow(() -> new NotFound("product", product));
    }

    /** What is the same for all products is looked up once; and once for those of a method. */
    private static List<Answer> answers(FactBook book, List<Offered> products, OnDay who) {
        var methods = new HashMap<UUID, FactBook.Around>();
        return products.stream()
                .map(it -> {
                    var around =
                            methods.computeIfAbsent(
                                    it.method(), method -> book.around(who.person(), method));
                    return new Answer(
                            it.product(),
                            it.method(),
                            it.publisher(),
                            AccessRule.decide(book.facts(around, it), who));
                })
                .toList();
    }

    private FactBook read(SchoolId school, PersonRef ref, LocalDate day) {
        return switch (ref) {
            case PersonRef.Pupil(UUID id) -> store.read(school, SchoolYear.of(day), id);
            case PersonRef.PupilAtHome(UUID id) -> store.read(school, SchoolYear.of(day), id);
            case PersonRef.StaffMember _, PersonRef.Viewer _ -> read(school, day);
        };
    }

    private FactBook read(SchoolId school, LocalDate day) {
        return store.read(school, SchoolYear.of(day), Optional.empty());
    }

    private FactBook read(SchoolId school, UUID product, LocalDate day) {
        return store.read(school, SchoolYear.of(day), Optional.of(product));
    }

    private Person person(SchoolId school, PersonRef ref, LocalDate day, FactBook book) {
        return switch (ref) {
            case PersonRef.Pupil(UUID id) -> book.pupil(id);
            case PersonRef.PupilAtHome(UUID id) -> book.pupil(id);
            case PersonRef.StaffMember(UUID id) ->
                    new Adults(people.mailOfStaff(school), accounts.rolesAt(school, day))
                            .member(id, book);
            case PersonRef.Viewer(var at) ->
                    new Adults(people.mailOfStaff(school), Map.of())
                            .with(at.viewer().account(), at.viewer().email(), at.roles(), book);
        };
    }

    /** Which rows of the roster are one and the same adult, and what their account gives them. */
    private record Adults(Map<UUID, String> mail, Map<String, Set<Role>> accounts) {

        /** Each adult once, also who stands there twice; by the first of the rows. */
        Stream<Person> list(FactBook book) {
            var met = new HashSet<String>();
            return book.listStaff().stream()
                    .filter(it -> Optional.ofNullable(mail.get(it)).map(met::add).orElse(true))
                    .map(it -> member(it, book));
        }

        Person member(UUID id, FactBook book) {
            var address = Optional.ofNullable(mail.get(id));
            return book.staff(
                    id,
                    address.map(this::rows).orElse(List.of(id)),
                    address.map(it -> accounts.getOrDefault(it, Set.of())).orElse(Set.of()));
        }

        Person with(UUID account, String address, Collection<Role> roles, FactBook book) {
            var rows = rows(address.toLowerCase(Locale.ROOT));
            return book.staff(rows.isEmpty() ? account : rows.getFirst(), rows, roles);
        }

        /** In one order, so that the same rows make the same person. */
        private List<UUID> rows(String address) {
            return mail.entrySet().stream()
                    .filter(it -> it.getValue().equals(address))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }
    }
}

package nl.startklaar.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.CatalogueChange.Kind;
import nl.startklaar.catalogue.CatalogueReading.Understood;
import nl.startklaar.catalogue.CatalogueUpkeep.PartOutcome;
import nl.startklaar.kernel.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class CatalogueUpkeepTest {

    @Autowired private CatalogueUpkeep upkeep;
    @Autowired private Catalogue catalogue;

    private String code;

    @BeforeEach
    void aPublisherOfItsOwn() {
        code = "egel-" + UUID.randomUUID();
    }

    @Test
    void givesWhatIsNewItsIdsOnce() {
        var first = part(file());
        var id = catalogue.findPublisher(code).orElseThrow().id();
        var products = products(id);

        var again = part(file());

        assertThat(first).extracting(CatalogueChange::kind).containsOnly(Kind.ADDED).hasSize(4);
        assertThat(again).isEmpty();
        assertThat(products(id)).isEqualTo(products).hasSize(2);
    }

    @Test
    void keepsWhatIsGoneAndOffersItNoMore() {
        part(file());
        var id = catalogue.findPublisher(code).orElseThrow().id();
        var before = products(id);

        var changes = part(withoutExtra());

        assertThat(changes)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Kind.GONE);
                    assertThat(it.place()).isEqualTo(code + " / stekels / extra");
                });
        assertThat(products(id).keySet()).isEqualTo(before.keySet());
        assertThat(products(id).values())
                .filteredOn(it -> it.code().equals("extra"))
                .noneMatch(Product::offered);

        assertThat(part(file()))
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(Kind.BACK));
        assertThat(products(id)).isEqualTo(before);
    }

    @Test
    void namesTheFieldsThatChange() {
        part(file());

        assertThat(part(file().replace("Stekels 4", "Stekels voor 4").replace("\"4\"", "\"5\"")))
                .singleElement()
                .satisfies(it -> assertThat(it.fields()).containsExactly("name", "yearGroup"));
    }

    @Test
    void looksWithoutChangingAnything() {
        var changes = upkeep.look(read(file()));

        assertThat(changes)
                .filteredOn(it -> it.kind() == Kind.ADDED)
                .extracting(CatalogueChange::place)
                .contains(code, code + " / stekels");
        assertThat(catalogue.findPublisher(code)).isEmpty();
    }

    @Test
    void saysWhichPublishersAWholeFileLeavesOut() {
        part(file());

        var changes = upkeep.look(read(CatalogueFileTest.GOOD));

        assertThat(changes)
                .filteredOn(it -> it.place().startsWith(code))
                .extracting(CatalogueChange::kind)
                .containsOnly(Kind.GONE)
                .hasSize(4);
    }

    @Test
    void takesOverAWholeFileInOneGo() {
        part(file());
        var others = allBut(code);
        var added = "mol-" + UUID.randomUUID();
        var mole = read(file().replace(code, added)).publishers().getFirst();

        var changes = upkeep.takeOver(new CatalogueFile(join(others, List.of(mole))));

        assertThat(changes).extracting(CatalogueChange::kind).containsOnly(Kind.ADDED, Kind.GONE);
        assertThat(catalogue.findPublisher(code).orElseThrow().offered()).isFalse();
        assertThat(catalogue.findMethod(code, "stekels").orElseThrow().offered()).isFalse();
        assertThat(catalogue.findMethod(added, "stekels").orElseThrow().offered()).isTrue();
        assertThat(upkeep.look(new CatalogueFile(join(others, List.of(mole))))).isEmpty();
    }

    /** What all other tests gave is still offered afterwards. */
    private List<CatalogueFile.PublisherEntry> allBut(String left) {
        return catalogue.listPublishers().stream()
                .filter(Publisher::offered)
                .filter(it -> !it.code().equals(left))
                .map(this::entry)
                .toList();
    }

    private CatalogueFile.PublisherEntry entry(Publisher it) {
        return new CatalogueFile.PublisherEntry(
                it.code(),
                it.name(),
                it.roster(),
                it.lastDayToEnd(),
                it.endsDirectWay(),
                it.fields(),
                it.purpose(),
                it.email(),
                it.phone(),
                it.website(),
                catalogue.listMethods().stream()
                        .filter(method -> method.publisher().equals(it.id()))
                        .filter(TeachingMethod::offered)
                        .map(this::entry)
                        .toList());
    }

    private CatalogueFile.MethodEntry entry(TeachingMethod it) {
        return new CatalogueFile.MethodEntry(
                it.code(),
                it.name(),
                it.subject(),
                catalogue.listProducts().stream()
                        .filter(product -> product.method().equals(it.id()))
                        .filter(Product::offered)
                        .map(product ->
                                new CatalogueFile.ProductEntry(
                                        product.code(),
                                        product.name(),
                                        product.yearGroup(),
                                        product.audience(),
                                        product.opens(),
                                        product.address(),
                                        product.icon(),
                                        product.deviceProfile(),
                                        product.onlyAtSchool()))
                        .toList());
    }

    @Test
    void leavesOthersAloneWhenAPublisherBringsItsOwn() {
        part(file());
        var other = "mol-" + UUID.randomUUID();
        var mole = file().replace(code, other);
        seed(other);

        upkeep.takeOverPart(other, read(mole));

        assertThat(catalogue.findPublisher(code).orElseThrow().offered()).isTrue();
        assertThat(catalogue.findMethod(code, "stekels").orElseThrow().offered()).isTrue();
    }

    @Test
    void refusesAPublisherThatBringsAnother() {
        part(file());

        var outcome = upkeep.takeOverPart(code, read(CatalogueFileTest.GOOD));

        assertThat(outcome).isInstanceOf(PartOutcome.Refused.class);
    }

    @Test
    void doesNotLetAPublisherChangeWhatSchoolsAgreedTo() {
        part(file());

        var outcome =
                upkeep.takeOverPart(
                        code, read(file().replace("\"GROUP\"]", "\"GROUP\", \"SURNAME\"]")));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PartOutcome.Refused.class,
                        it ->
                                assertThat(it.problems())
                                        .extracting(CatalogueProblem::place)
                                        .containsExactly(code + " / fields"));
        assertThat(catalogue.findPublisher(code).orElseThrow().fields())
                .doesNotContain(SharedField.SURNAME);
    }

    @Test
    void letsNoPublisherThatIsNoLongerOfferedPutItselfBack() {
        part(file());
        var known = catalogue.findPublisher(code).orElseThrow();
        catalogue.keep(List.of(known.noLongerOffered()), List.of(), List.of());

        assertThat(upkeep.takeOverPart(code, read(file())))
                .isInstanceOfSatisfying(
                        PartOutcome.Refused.class,
                        it ->
                                assertThat(it.problems())
                                        .containsExactly(
                                                CatalogueProblem.of(
                                                        code, "catalogue.wrong.not-offered")));
        assertThat(catalogue.findPublisher(code).orElseThrow().offered()).isFalse();
    }

    @Test
    void knowsNoPublisherThatTheOperatorDidNotAdd() {
        assertThatThrownBy(() -> upkeep.takeOverPart(code, read(file())))
                .isInstanceOf(NotFound.class);
    }

    private List<CatalogueChange> part(String file) {
        var seeded = seed(code);
        var outcome = (PartOutcome.TakenOver) upkeep.takeOverPart(code, read(file));
        return seeded.isEmpty() ? outcome.changes() : join(seeded, outcome.changes());
    }

    private static <T> List<T> join(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** As the operator would, without leaving out the publishers of other tests. */
    private List<CatalogueChange> seed(String of) {
        if (catalogue.findPublisher(of).isPresent()) {
            return List.of();
        }
        var entry = read(file().replace(code, of)).publishers().getFirst();
        var bare =
                CataloguePlan.part(
                        new Assortment(List.of(), List.of(), List.of()),
                        new CatalogueFile.PublisherEntry(
                                of,
                                entry.name(),
                                entry.roster(),
                                entry.lastDayToEnd(),
                                entry.endsDirectWay(),
                                entry.fields(),
                                entry.purpose(),
                                entry.email(),
                                entry.phone(),
                                entry.website(),
                                List.of()));
        catalogue.keep(bare.publishers(), List.of(), List.of());
        return bare.changes();
    }

    private Map<String, Product> products(UUID publisher) {
        var methods =
                catalogue.listMethods().stream()
                        .filter(it -> it.publisher().equals(publisher))
                        .map(TeachingMethod::id)
                        .collect(Collectors.toSet());
        return catalogue.listProducts().stream()
                .filter(it -> methods.contains(it.method()))
                .collect(Collectors.toMap(Product::code, it -> it));
    }

    private String file() {
        return CatalogueFileTest.GOOD.replace("\"egel\"", "\"" + code + "\"");
    }

    private String withoutExtra() {
        return file().replaceFirst(",\\s*\\{\"code\": \"extra\"[^}]*\\}", "");
    }

    private static CatalogueFile read(String text) {
        return ((Understood) CatalogueFile.read(text.getBytes(UTF_8))).file();
    }
}

package nl.startklaar.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.catalogue.SharedField;
import nl.startklaar.consent.ConsentPeriod.Deed;
import nl.startklaar.consent.ConsentPeriod.Off;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.web.Sentence;

/**
 * Every publisher that the school has, or could choose.
 *
 * @param names of the people who switched, as far as they are still known
 * @param year for which forms are sent
 */
record PublishersPage(
        String home,
        boolean mayChange,
        LocalDate today,
        SchoolYear year,
        List<PublisherStand> stands,
        Map<UUID, String> names) {

    PublishersPage {
        stands = List.copyOf(stands);
        names = Map.copyOf(names);
    }

    /** One thing that happened, and what is shared since then. */
    record Moment(Instant at, Sentence what, List<SharedField> agreed) {

        Moment {
            agreed = List.copyOf(agreed);
        }
    }

    static String address(String home) {
        return home + "/licenties/uitgeverijen";
    }

    static String address(String home, PublisherStand stand) {
        return address(home) + "/" + stand.publisher().code();
    }

    String address(PublisherStand stand) {
        return address(home, stand);
    }

    List<PublisherStand> inUse() {
        return stands.stream().filter(it -> it.isInUse() || it.isOn(today)).toList();
    }

    List<PublisherStand> others() {
        return stands.stream().filter(it -> !it.isInUse() && !it.isOn(today)).toList();
    }

    boolean isOn(PublisherStand stand) {
        return stand.isOn(today);
    }

    List<SharedField> fields(PublisherStand stand) {
        return stand.fields(today);
    }

    List<SharedField> askedAnew(PublisherStand stand) {
        return stand.askedAnew(today);
    }

    /** Since when it stands as it does, and by whom. */
    Sentence since(PublisherStand stand) {
        return moments(stand).stream()
                .findFirst()
                .map(Moment::what)
                .orElseGet(() -> Sentence.of("consent.since.never"));
    }

    /** The newest first. */
    List<Moment> moments(PublisherStand stand) {
        return stand.history().stream()
                .flatMap(it -> Stream.concat(off(it.off()).stream(), Stream.of(on(stand, it))))
                .sorted(Comparator.comparing(Moment::at).reversed())
                .toList();
    }

    private Moment on(PublisherStand stand, ConsentPeriod period) {
        boolean isAnew =
                stand.history().stream()
                        .anyMatch(it -> it.off().equals(new Off.AgreedAnew(period.on())));
        return moment(
                period.on(),
                isAnew ? "consent.since.agreed-anew" : "consent.since.on",
                period.agreed().stream().sorted().toList());
    }

    private Optional<Moment> off(Off off) {
        return switch (off) {
            case Off.StillOn(), Off.AgreedAnew(var _) -> Optional.empty();
            case Off.BySchool(var deed) ->
                    Optional.of(moment(deed, "consent.since.off", List.of()));
            case Off.GivenUp(var at) ->
                    Optional.of(
                            new Moment(at, Sentence.of("consent.since.given-up", at), List.of()));
        };
    }

    private Moment moment(Deed deed, String words, List<SharedField> agreed) {
        var name = deed.by() == null ? null : names.get(deed.by());
        var what =
                name == null
                        ? Sentence.of(words, deed.at())
                        : Sentence.of(words + ".by", deed.at(), name);
        return new Moment(deed.at(), what, agreed);
    }
}

package nl.startklaar.calendar;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which municipality lies in which holiday region, from {@code calendar/municipalities.csv}. */
public final class Municipalities {

    private static final String FILE = "calendar/municipalities.csv";
    private static final Pattern ADDITION =
            Pattern.compile("^gemeente |\\(gemeente\\)$", Pattern.CASE_INSENSITIVE);
    private static final Municipalities OFFICIAL = new Municipalities(DataRow.listFrom(FILE));

    private final List<Municipality> municipalities;
    private final Map<String, Municipality> byKey = new HashMap<>();

    private Municipalities(List<DataRow> rows) {
        municipalities = rows.stream().map(Municipalities::toMunicipality).toList();
        municipalities.forEach(this::remember);
    }

    /** The municipalities that come with the product. */
    public static Municipalities official() {
        return OFFICIAL;
    }

    /** In order of province and name. */
    public List<Municipality> list() {
        return municipalities;
    }

    /**
     * The municipality with this name, however it was typed: capitals, accents, apostrophes,
     * hyphens and spaces make no difference. "Bergen" alone is nobody, for there are two.
     */
    public Optional<Municipality> find(String name) {
        return Optional.ofNullable(byKey.get(toKey(name)));
    }

    /** Empty when the municipality is unknown or divided: then ask the school. */
    public Optional<Region> findRegion(String municipality) {
        return find(municipality).flatMap(Municipality::findRegion);
    }

    private void remember(Municipality municipality) {
        rememberAs(municipality.name(), municipality);
        municipality.otherNames().forEach(name -> rememberAs(name, municipality));
    }

    private void rememberAs(String name, Municipality municipality) {
        if (byKey.put(toKey(name), municipality) != null) {
            throw new IllegalStateException(FILE + " has " + name + " twice");
        }
    }

    private static Municipality toMunicipality(DataRow row) {
        var region = row.cell(2);
        var others = row.cell(3);
        return new Municipality(
                row.cell(0),
                row.cell(1),
                region.isEmpty() ? null : Region.valueOf(region),
                others.isEmpty() ? List.of() : List.of(others.split("\\|", -1)));
    }

    private static String toKey(String name) {
        var plain = ADDITION.matcher(name.strip()).replaceAll("");
        return Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}

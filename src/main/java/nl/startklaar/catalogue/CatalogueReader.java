package nl.startklaar.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.startklaar.catalogue.CatalogueFile.MethodEntry;
import nl.startklaar.catalogue.CatalogueFile.ProductEntry;
import nl.startklaar.catalogue.CatalogueFile.PublisherEntry;
import nl.startklaar.catalogue.CatalogueReading.Refused;
import nl.startklaar.catalogue.CatalogueReading.Understood;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.catalogue.Product.Opens;
import nl.startklaar.catalogue.Publisher.RosterBy;
import nl.startklaar.kernel.YearGroup;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of the catalogue strictly: it comes from outside, and every school sees it. */
final class CatalogueReader {

    private static final int MOST_PUBLISHERS = 200;
    private static final int MOST_METHODS = 200;
    private static final int MOST_PRODUCTS = 300;
    private static final int MOST_PROBLEMS = 100;
    private static final int NAME = 80;
    private static final int SENTENCE = 300;

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final Pattern OWN_PATH = Pattern.compile("(?:/[a-z0-9][a-z0-9-]*){0,8}");
    private static final Pattern DAY = Pattern.compile("\\d{2}-\\d{2}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;]+@[^@\\s<>\",;]+\\.[a-z]+");
    private static final Pattern DEVICE = Pattern.compile("[a-z0-9-]{0,40}");
    private static final Pattern WEBSITE =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}(?:/[a-z0-9./-]*)?");

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(12)
                                                    .maxStringLength(20_000)
                                                    .maxNameLength(200)
                                                    .maxNumberLength(20)
                                                    .build())
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private CatalogueReader() {}

    static CatalogueReading read(byte[] file) {
        if (file.length > CatalogueFile.LARGEST) {
            return Refused.of("", "catalogue.wrong.too-large", CatalogueFile.LARGEST / 1000);
        }
        try {
            return read(JSON.readTree(file));
        } catch (JacksonException noJson) {
            var where = noJson.getLocation();
            return where == null
                    ? Refused.of("", "catalogue.wrong.no-json")
                    : Refused.of(
                            "",
                            "catalogue.wrong.no-json-at",
                            where.getLineNr(),
                            where.getColumnNr());
        }
    }

    private static CatalogueReading read(JsonNode document) {
        var problems = new ArrayList<CatalogueProblem>();
        var top = new JsonPart(document, "", problems);
        if (!top.text("format", NAME).equals(CatalogueFile.FORMAT)) {
            return Refused.of("format", "catalogue.wrong.format", CatalogueFile.FORMAT);
        }
        var publishers = top.each("publishers", MOST_PUBLISHERS, CatalogueReader::publisher);
        top.refuseOthers();
        if (publishers.isEmpty() && problems.isEmpty()) {
            return Refused.of("publishers", "catalogue.wrong.nothing");
        }
        return problems.isEmpty()
                ? new Understood(new CatalogueFile(publishers))
                : new Refused(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
    }

    private static PublisherEntry publisher(JsonPart it) {
        return new PublisherEntry(
                it.code(),
                it.text("name", NAME),
                it.oneOf(RosterBy.class, "roster"),
                lastDay(it),
                it.flag("endsDirectWay"),
                it.someOf(SharedField.class, "fields"),
                it.text("purpose", SENTENCE),
                matching(it, "email", EMAIL, "catalogue.wrong.email"),
                it.optionalText("phone", NAME),
                matching(it, "website", WEBSITE, "catalogue.wrong.website"),
                it.each("methods", MOST_METHODS, CatalogueReader::method));
    }

    private static MethodEntry method(JsonPart it) {
        return new MethodEntry(
                it.code(),
                it.text("name", NAME),
                it.text("subject", NAME),
                it.each("products", MOST_PRODUCTS, CatalogueReader::product));
    }

    private static ProductEntry product(JsonPart it) {
        var opens = it.oneOf(Opens.class, "opens");
        return new ProductEntry(
                it.code(),
                it.text("name", NAME),
                yearGroup(it),
                it.oneOf(Audience.class, "audience"),
                opens,
                address(it, opens),
                icon(it),
                matching(it, "device", DEVICE, "catalogue.wrong.device"),
                it.flag("onlyAtSchool"));
    }

    private static MonthDay lastDay(JsonPart it) {
        var text = it.text("lastDayToEnd", NAME);
        var day = findDay(text);
        if (day.isEmpty() && !text.isEmpty()) {
            it.wrong("lastDayToEnd", "catalogue.wrong.day");
        }
        return day.orElse(MonthDay.of(6, 30));
    }

    /** A day that comes every year. */
    private static Optional<MonthDay> findDay(String text) {
        try {
            return Optional.of(text)
                    .filter(it -> DAY.matcher(it).matches())
                    .map(it -> MonthDay.parse("--" + it))
                    .filter(it -> !it.equals(LEAP_DAY));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> yearGroup(JsonPart it) {
        var code = it.optionalText("yearGroup", NAME);
        if (!code.isEmpty() && YearGroup.find(code).isEmpty()) {
            it.wrong("yearGroup", "catalogue.wrong.year-group");
        }
        return Optional.of(code).filter(text -> !text.isEmpty());
    }

    private static String address(JsonPart it, Opens opens) {
        return switch (opens) {
            case INSIDE -> matching(it, "address", OWN_PATH, "catalogue.wrong.own-path");
            case OUTSIDE -> {
                var address = it.text("address", SENTENCE);
                if (!address.isEmpty() && !isSecure(address)) {
                    it.wrong("address", "catalogue.wrong.address");
                }
                yield address;
            }
        };
    }

    /** Somebody else's page, over an encrypted line, without a name or password in it. */
    private static boolean isSecure(String address) {
        try {
            var uri = new URI(address);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static String icon(JsonPart it) {
        var icon = it.optionalText("icon", SvgIcon.LONGEST);
        if (!icon.isEmpty() && !SvgIcon.isPlain(icon)) {
            it.wrong("icon", "catalogue.wrong.icon");
        }
        return icon;
    }

    private static String matching(JsonPart it, String field, Pattern pattern, String words) {
        var text = it.optionalText(field, SENTENCE);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            it.wrong(field, words);
        }
        return text;
    }
}

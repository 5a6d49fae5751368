package nl.startklaar.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.startklaar.kernel.SchoolYear;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A practice file as a roster, read as simply as can be: ids made from the keys, so that a pupil is
 * the same in every file. What a real import makes of it, intake tests.
 */
final class PracticeRoster {

    private final SchoolYear year;
    private final Element root;

    private PracticeRoster(SchoolYear year, Element root) {
        this.year = year;
        this.root = root;
    }

    static RosterState read(String file, int startYear) {
        try (var sent = PracticeRoster.class.getResourceAsStream("/practice/" + file)) {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return new PracticeRoster(
                            new SchoolYear(startYear), builder.parse(sent).getDocumentElement())
                    .state();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private RosterState state() {
        var staffings = new ArrayList<Staffing>();
        people("leerkracht").forEach(it -> staffings.addAll(staffings(it)));
        var rows = new ArrayList<RosterRow>(staffings);
        people("leerling").map(PracticeRoster::pupil).forEach(rows::add);
        people("leerkracht").map(PracticeRoster::member).forEach(rows::add);
        children((Element) root.getElementsByTagName("groepen").item(0), "groep")
                .map(this::group)
                .forEach(rows::add);
        people("leerling").map(this::placement).forEach(rows::add);
        people("leerkracht").map(this::employment).forEach(rows::add);
        return RosterState.of(year, rows);
    }

    private Stream<Element> people(String tag) {
        return all(root, tag);
    }

    private static Pupil pupil(Element leerling) {
        return new Pupil(
                id(leerling), name(leerling), LocalDate.parse(text(leerling, "geboortedatum")));
    }

    private Placement placement(Element leerling) {
        var group = children(leerling, "groep").map(PracticeRoster::id).findFirst().orElse(null);
        return new Placement(
                UUID.randomUUID(),
                year,
                id(leerling),
                text(leerling, "jaargroep"),
                group,
                null,
                null);
    }

    private BaseGroup group(Element groep) {
        return new BaseGroup(
                id(groep), year, text(groep, "naam"), "", List.of(text(groep, "jaargroep")));
    }

    private static StaffMember member(Element leerkracht) {
        return new StaffMember(id(leerkracht), name(leerkracht), text(leerkracht, "emailadres"));
    }

    private Employment employment(Element leerkracht) {
        return new Employment(UUID.randomUUID(), year, id(leerkracht), roles(leerkracht));
    }

    private List<Staffing> staffings(Element leerkracht) {
        return children(leerkracht, "groepen")
                .flatMap(it ->
                        Stream.concat(children(it, "groep"), children(it, "samengestelde_groep")))
                .map(it -> new Staffing(UUID.randomUUID(), year, id(leerkracht), id(it), roles(it)))
                .toList();
    }

    private static List<String> roles(Element element) {
        return children(element, "rol").map(Element::getTextContent).toList();
    }

    private static PersonName name(Element person) {
        return new PersonName(
                text(person, "roepnaam"),
                text(person, "voornamen"),
                text(person, "voorletters-1"),
                text(person, "voorvoegsel"),
                text(person, "achternaam"));
    }

    private static UUID id(Element element) {
        var key = element.getAttribute("key");
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Element element, String tag) {
        return children(element, tag).map(Element::getTextContent).findFirst().orElse("");
    }

    private static Stream<Element> children(Element element, String tag) {
        return all(element, tag).filter(it -> it.getParentNode().equals(element));
    }

    private static Stream<Element> all(Element element, String tag) {
        var found = element.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}

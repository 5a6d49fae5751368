package nl.startklaar.consent;

import java.time.MonthDay;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.Publisher.RosterBy;
import nl.startklaar.catalogue.SharedField;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.BoardId;
import nl.startklaar.school.School;

/** Publishers for tests, each of nobody else's. */
final class PublisherGiven {

    static final Publisher LANTAARN = aPublisher(RosterBy.LINK, false);

    static final School NO_SCHOOL =
            new School(
                    new SchoolId(new UUID(0, 2)),
                    new BoardId(new UUID(0, 3)),
                    new Brin("99AA00"),
                    "De Boom",
                    "Assen",
                    "Assen",
                    "",
                    "",
                    false);

    private PublisherGiven() {}

    static Publisher aPublisher(RosterBy roster, boolean endsDirectWay) {
        return aPublisher(roster, endsDirectWay, Set.of(SharedField.GIVEN_NAME, SharedField.GROUP));
    }

    static Publisher aPublisher(RosterBy roster, boolean endsDirectWay, Set<SharedField> fields) {
        var id = UUID.randomUUID();
        return new Publisher(
                id,
                "u-" + id,
                "Uitgeverij " + id,
                roster,
                MonthDay.of(6, 30),
                endsDirectWay,
                fields,
                "Oefenen op het eigen niveau.",
                "licenties@delantaarn.example",
                "010 000 00 21",
                "www.delantaarn.example",
                true);
    }
}

package nl.startklaar;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.BoardId;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import org.springframework.boot.test.context.TestComponent;

/** Gives a test a school of its own, so that nothing has to be cleared away afterwards. */
@TestComponent
public class Given {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Schools schools;

    Given(Schools schools) {
        this.schools = schools;
    }

    /** A school in region Noord, of a board of its own. */
    public School aSchool() {
        return aSchoolOf(schools.addBoard("Stichting De Takken"));
    }

    /** Another school of the same board. */
    public School aSchoolOf(BoardId board) {
        return schools.add(
                        new School(
                                new SchoolId(UUID.randomUUID()),
                                board,
                                unusedBrin(),
                                "De Boom",
                                "Assen",
                                "Assen",
                                "ParnasSys",
                                "",
                                false))
                .orElseThrow();
    }

    /** 99AB00, 99AB01, ...: codes that no school has. */
    private static Brin unusedBrin() {
        int number = COUNT.getAndIncrement();
        var letters = "" + (char) ('B' + number / 2500) + (char) ('A' + number / 100 % 25);
        return new Brin("99" + letters + "%02d".formatted(number % 100));
    }
}

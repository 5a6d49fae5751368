package nl.startklaar.ops;

import java.time.LocalDate;
import nl.startklaar.kernel.Brin;
import nl.startklaar.school.Role;
import org.springframework.boot.test.context.TestComponent;

/** Gives a test the two practice schools as the demo has them, on a day it chooses. */
@TestComponent
public class PracticeTown {

    private final PracticeSchools schools;
    private final PracticeDay day;

    PracticeTown(PracticeSchools schools, PracticeDay day) {
        this.schools = schools;
        this.day = day;
    }

    public void open(LocalDate today) {
        schools.open();
        day.itIs(today);
    }

    public static String password() {
        return PracticeLogin.PASSWORD;
    }

    /** With what somebody signs in who is this at that school. */
    public static String email(Role role, String brin) {
        return PracticeLogin.ALL.stream()
                .filter(it -> it.role() == role && it.school().equals(new Brin(brin)))
                .map(PracticeLogin::email)
                .findFirst()
                .orElseThrow();
    }
}

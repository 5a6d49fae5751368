package nl.startklaar.ops;

import java.util.List;
import nl.startklaar.kernel.Brin;
import nl.startklaar.school.Role;

/**
 * Somebody invented who may sign in to the practice schools; everybody may know the password.
 *
 * @param school where; for the board and the operator one of theirs
 */
record PracticeLogin(Role role, Brin school, String name, String email) {

    static final String PASSWORD = "oefenen";

    /** One person for each role, and two at the other school, to see what they cannot see. */
    static final List<PracticeLogin> ALL =
            List.of(
                    atDeBoom(Role.ICT_COORDINATOR, "Rinske Dijkstra", "ict"),
                    atDeBoom(Role.HEAD, "Hanneke van den Brink", "directeur"),
                    atDeBoom(Role.TEACHER, "Marieke de Jong", "leerkracht"),
                    atDeBoom(Role.CARE_COORDINATOR, "Esther Wolters", "ib"),
                    atDeBoom(Role.SUPPORT_STAFF, "Ineke de Vries", "administratie"),
                    atDeBoom(Role.TRAINEE, "Lisa Wójcik", "stagiair"),
                    atDeBoom(Role.SUBSTITUTE, "Ria Veenstra", "invaller"),
                    atDeBoom(Role.BOARD, "Sjoerd Bakker", "bestuur"),
                    atDeBoom(Role.OPERATOR, "Noor Beheer", "beheer"),
                    atDeKiezel(Role.ICT_COORDINATOR, "Jeske van de Ven", "ict"),
                    atDeKiezel(Role.TEACHER, "Anouk Peeters", "leerkracht"));

    private static PracticeLogin atDeBoom(Role role, String name, String mailbox) {
        return new PracticeLogin(role, new Brin("99AA00"), name, mailbox + "@deboom.example");
    }

    private static PracticeLogin atDeKiezel(Role role, String name, String mailbox) {
        return new PracticeLogin(role, new Brin("99ZZ01"), name, mailbox + "@dekiezel.example");
    }
}

package nl.startklaar.ops;

import java.util.List;
import nl.startklaar.kernel.Brin;
import nl.startklaar.school.Role;

/**
 * Somebody invented who may sign in to the practice schools; everybody may know the password.
 *
 * @param school where; for the board and the operator one of theirs
 * @param email of who has groups: as in the school's files, for by it the groups are found
 */
record PracticeLogin(Role role, Brin school, String name, String email) {

    static final String PASSWORD = "oefenen";

    /** One person for each role, and two at the other school, to see what they cannot see. */
    static final List<PracticeLogin> ALL =
            List.of(
                    atDeBoom(Role.ICT_COORDINATOR, "Rinske Dijkstra", "ict@deboom.example"),
                    atDeBoom(Role.HEAD, "Hanneke van den Brink", "directeur@deboom.example"),
                    atDeBoom(
                            Role.TEACHER, "Marieke de Jong", "m.dejong@oefenschool-deboom.example"),
                    atDeBoom(Role.CARE_COORDINATOR, "Esther Wolters", "ib@deboom.example"),
                    atDeBoom(Role.SUPPORT_STAFF, "Ineke de Vries", "administratie@deboom.example"),
                    atDeBoom(Role.TRAINEE, "Lisa Wójcik", "l.wojcik@oefenschool-deboom.example"),
                    atDeBoom(
                            Role.SUBSTITUTE,
                            "Ria Veenstra",
                            "r.veenstra@oefenschool-deboom.example"),
                    atDeBoom(Role.BOARD, "Sjoerd Bakker", "bestuur@deboom.example"),
                    atDeBoom(Role.OPERATOR, "Noor Beheer", "beheer@deboom.example"),
                    atDeKiezel(Role.ICT_COORDINATOR, "Jeske van de Ven", "ict@dekiezel.example"),
                    atDeKiezel(
                            Role.TEACHER,
                            "Anouk Peeters",
                            "a.peeters@oefenschool-dekiezel.example"));

    private static PracticeLogin atDeBoom(Role role, String name, String email) {
        return new PracticeLogin(role, new Brin("99AA00"), name, email);
    }

    private static PracticeLogin atDeKiezel(Role role, String name, String email) {
        return new PracticeLogin(role, new Brin("99ZZ01"), name, email);
    }
}

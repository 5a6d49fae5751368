package nl.startklaar.staff;

import java.util.List;
import nl.startklaar.mail.MailState;
import nl.startklaar.school.Board;
import nl.startklaar.school.School;
import nl.startklaar.web.Form;
import nl.startklaar.web.OperatorNote;

/** The boards and schools of this installation. */
record InstallationView(
        List<Board> boards,
        List<School> schools,
        MailState mail,
        List<OperatorNote> upkeep,
        Form form) {

    InstallationView {
        boards = List.copyOf(boards);
        schools = List.copyOf(schools);
        upkeep = List.copyOf(upkeep);
    }

    List<School> schoolsOf(Board board) {
        return schools.stream().filter(it -> it.board().equals(board.id())).toList();
    }
}

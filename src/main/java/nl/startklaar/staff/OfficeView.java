package nl.startklaar.staff;

import java.util.Optional;
import nl.startklaar.school.Board;
import nl.startklaar.web.Form;
import nl.startklaar.web.Sentence;

/** The form with which somebody becomes a board's, or, without a board, operator. */
record OfficeView(Optional<Board> board, Form form) {

    Sentence title() {
        return Sentence.of(
                board.isPresent() ? "staff.office.add.board" : "staff.office.add.operator");
    }

    Sentence text() {
        return board.map(it -> Sentence.of("staff.office.text.board", it.name()))
                .orElseGet(() -> Sentence.of("staff.office.text.operator"));
    }

    String boardId() {
        return board.map(it -> it.id().value().toString()).orElse("");
    }
}

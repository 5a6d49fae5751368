package nl.startklaar.intake;

import org.springframework.stereotype.Component;

/** What a person can do with a file. */
@Component
record ImportDeeds(
        ReceiveFile receiveFile,
        RequestApply requestApply,
        AnswerQuestion answerQuestion,
        Pauses pauses,
        ExportRoster exportRoster,
        StopImport stopImport,
        UndoImport undoImport) {}

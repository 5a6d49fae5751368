package nl.startklaar.las;

/** What came of reading an Edexml file. */
public sealed interface EdexmlReading {

    /** It is Edexml. Whether its contents can be used is for the plan to say. */
    record Read(EdexmlFile file) implements EdexmlReading {}

    /**
     * It cannot be read, and nothing of it is kept. Says nothing from the file itself: a line can
     * hold a name or a number that must not reach a log or a page.
     *
     * @param line where reading stopped, from 1
     */
    record Refused(Reason reason, int line) implements EdexmlReading {}

    /** Why a file is refused: told apart as far as somebody must do something else about it. */
    enum Reason {
        /** There is nothing in it: the export or the upload failed. */
        EMPTY,
        /**
         * Another kind of file was chosen: a spreadsheet, an archive, the four text files of Edex.
         */
        NOT_XML,
        /** It begins as XML and breaks: cut off while downloading, or edited by hand. */
        BROKEN,
        /** It is XML of something else, such as a UWLR message. */
        WRONG_ROOT,
        /** Its root is EDEX, in a namespace: another standard under the same name. */
        NAMESPACE,
        /** Its letters are not in the encoding it says; reading on would damage names. */
        ENCODING,
        /** It does not say which school year it is about, so nobody can tell what it replaces. */
        NO_SCHOOL_YEAR,
        /** It is larger than any school. */
        TOO_LARGE,
        /**
         * It is nested deeper, or has longer names, values or rows of attributes, than any LAS
         * writes.
         */
        LIMIT,
        /**
         * It carries a document type, which Edexml never needs and every attack with entities does.
         */
        DOCUMENT_TYPE,
        /** It asks us to read other files. */
        XINCLUDE
    }
}

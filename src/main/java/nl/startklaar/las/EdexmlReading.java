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
        XINCLUDE,
        /** It is no kind of file that we know: a spreadsheet, a picture, a letter. */
        UNKNOWN_KIND,
        /** Files that do not belong together, so that nobody can tell which one is meant. */
        SEVERAL_FILES,
        /** The archive breaks off, or is none. */
        ZIP_BROKEN,
        /** The archive wants a password. */
        ZIP_LOCKED,
        /** More files, larger ones, or more tightly packed than any LAS packs them. */
        ZIP_LIMIT,
        /** An archive in the archive. */
        ZIP_NESTED,
        /** A name in the archive points outside it. */
        ZIP_PATH,
        /** One name twice in the archive, so that nobody can tell which one is meant. */
        ZIP_TWICE,
        /** The file of pupils, EDEXLL.TXT, is not among them or is empty. */
        EDEX_NO_PUPILS,
        /** A line of EDEX2000 does not have its fields where they belong. */
        EDEX_SHAPE,
        /** A file of the OneRoster set that we cannot do without is not there. */
        ROSTER_FILE_MISSING,
        /** A column that we cannot do without is not there. */
        ROSTER_COLUMN_MISSING,
        /** A CSV file whose quotes do not close, or that is no CSV. */
        CSV_BROKEN,
        /** There is no school in it, or not the one that was asked for. */
        SCHOOL_NOT_IN_FILE,
        /** Strict reading was asked for, and it is not as the standard wants it. */
        AGAINST_STANDARD
    }
}

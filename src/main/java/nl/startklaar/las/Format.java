package nl.startklaar.las;

/** What kind of file it was, told from what it says and uses. */
public enum Format {
    EDEXML_1_03("EDEXML 1.03"),
    EDEXML_2_0("EDEXML 2.0"),
    EDEXML_2_1("EDEXML 2.1"),
    EDEX2000("EDEX2000"),
    ONEROSTER_1_1("OneRoster 1.1"),
    ONEROSTER_1_2("OneRoster 1.2");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    /** Its own name, the same in every language. */
    public String label() {
        return label;
    }
}

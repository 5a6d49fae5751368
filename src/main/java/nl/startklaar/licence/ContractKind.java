package nl.startklaar.licence;

import nl.startklaar.licence.Licence.Unit;

/** How a contract goes on, and how it comes to an end. */
public enum ContractKind {
    /** Renews itself on 1 August, unless it was ended in time. */
    YEARLY(Unit.GROUP),
    /** <i>Afgekocht</i>: paid for once, and cannot be ended early. */
    BOUGHT_OFF(Unit.GROUP),
    /** A number of pupils, for one school year; to be ordered again each year. */
    PER_CHILD(Unit.PUPIL),
    /** Part of a package, for one school year; to be ordered again each year. */
    PACKAGE(Unit.PACKAGE);

    private final Unit unit;

    ContractKind(Unit unit) {
        this.unit = unit;
    }

    /** By what its licences are counted. */
    public Unit unit() {
        return unit;
    }

    /** Whether it stops on 31 July without anybody doing anything. */
    public boolean endsByItself() {
        return this == PER_CHILD || this == PACKAGE;
    }
}

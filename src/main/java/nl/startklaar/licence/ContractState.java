package nl.startklaar.licence;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How a contract stands, and what may become of it: the one table of that. */
public enum ContractState {
    /** <i>Start 1 aug</i>: agreed, and not there yet. */
    STARTS,
    /** <i>Loopt</i>. */
    RUNS,
    /** <i>Beëindigd</i>, and still running to the end of the school year. */
    ENDING,
    /** <i>Beëindigd, inzien tot</i>: teachers still look at what was made. */
    VIEWABLE,
    /** <i>Verlopen</i>. */
    EXPIRED;

    /** What happens to a contract. */
    public enum Change {
        /** Its first day comes. */
        BEGIN,
        /** The school ends it. */
        END,
        /** The school takes that back in time. */
        UNDO_END,
        /** Its last day has gone. */
        STOP,
        /** The last day to look has gone. */
        CLOSE,
        /** It was written down by mistake, perhaps one that is over already. */
        WITHDRAW
    }

    private static final Map<ContractState, Map<Change, ContractState>> TABLE =
            new EnumMap<>(
                    Map.of(
                            STARTS, Map.of(Change.BEGIN, RUNS, Change.WITHDRAW, EXPIRED),
                            RUNS,
                                    Map.of(
                                            Change.END,
                                            ENDING,
                                            Change.STOP,
                                            EXPIRED,
                                            Change.WITHDRAW,
                                            EXPIRED),
                            ENDING, Map.of(Change.UNDO_END, RUNS, Change.STOP, VIEWABLE),
                            VIEWABLE, Map.of(Change.CLOSE, EXPIRED),
                            EXPIRED, Map.of(Change.WITHDRAW, EXPIRED)));

    /** Empty when this cannot happen to such a contract. */
    public Optional<ContractState> after(Change change) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(change));
    }

    public boolean allows(Change change) {
        return after(change).isPresent();
    }
}

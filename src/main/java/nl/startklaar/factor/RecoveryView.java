package nl.startklaar.factor;

import java.util.List;

/**
 * The codes for on paper, shown once.
 *
 * @param onward where to go after writing them down
 */
record RecoveryView(String email, List<String> codes, String onward) {

    static final String TEMPLATE = "factor/recovery.jte";

    RecoveryView {
        codes = List.copyOf(codes);
    }

    static RecoveryView of(String email, List<TypedCode> codes, String onward) {
        return new RecoveryView(email, codes.stream().map(TypedCode::shown).toList(), onward);
    }

    /** So that they never get into a log. */
    @Override
    public String toString() {
        return "RecoveryView";
    }
}

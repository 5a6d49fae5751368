package nl.startklaar.signin;

import java.util.List;
import java.util.UUID;

/**
 * How the pupils of one group come in, for an adult of that group.
 *
 * @param here whether the pupils are in it today, and not only after the summer
 */
record GroupSigninPage(String home, UUID id, String name, Way way, boolean here, List<Row> rows) {

    GroupSigninPage {
        rows = List.copyOf(rows);
    }

    /**
     * @param hasSecret pictures or a password, whichever the group has
     * @param locked too often wrong: waits for an adult
     */
    record Row(
            UUID id,
            String name,
            String avatar,
            boolean hasCard,
            boolean hasSecret,
            boolean locked,
            boolean inside) {}

    String address() {
        return home + "/" + id;
    }

    String address(Row row) {
        return address() + "/" + row.id();
    }

    List<Way> ways() {
        return List.of(Way.values());
    }

    boolean hasSecrets() {
        return way.hasPictures() || way.hasPassword();
    }

    long countWithoutCard() {
        return rows.stream().filter(it -> !it.hasCard()).count();
    }

    long countWithoutSecret() {
        return rows.stream().filter(it -> !it.hasSecret()).count();
    }

    long countInside() {
        return rows.stream().filter(Row::inside).count();
    }
}

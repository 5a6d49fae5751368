package nl.startklaar.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;

/**
 * Gives every school of the country material: six methods of three publishers, licensed, switched
 * on, and linked to each group for each of its year groups; and every pupil a card. And it asks for
 * what the rule looks at, bare: the rows alone, without a policy, a transaction of ours, or anybody
 * who decides.
 */
final class BareMaterial implements AutoCloseable {

    private static final String CATALOGUE =
            """
            insert into catalogue.publisher
            select md5('publisher' || n)::uuid, 'bench-' || n, 'Uitgeverij ' || n, 'LINK', 6, 30, false, '{}', '', '',
                   '', '', true
              from generate_series(1, 3) n;
            insert into catalogue.method
            select md5('method' || n)::uuid, md5('publisher' || 1 + n % 3)::uuid, 'm' || n, 'Methode ' || n, 'rekenen',
                   true
              from generate_series(1, 6) n;
            insert into catalogue.product
            select md5('product' || n || it || level)::uuid, md5('method' || n)::uuid, it || level,
                   'Methode ' || n || ' ' || level, level, it, 'INSIDE', '', '', '', true
              from generate_series(1, 6) n,
                   unnest(array['1', '2', '3', '4', '5', '6', '7', '8']) level,
                   unnest(array['PUPIL', 'TEACHER', 'TEST']) it
            """;

    private static final String OF_SCHOOLS =
            """
            insert into licence.contract (school_id, id, method_id, kind, channel, supplier, reference, first_day)
            select school.id, gen_random_uuid(), method.id, 'YEARLY', 'OWN', '', '', '%1$s'
              from school.school, catalogue.method;
            insert into licence.licence (school_id, id, contract_id, method_id, unit, first_day)
            select school_id, gen_random_uuid(), id, method_id, 'GROUP', first_day
              from licence.contract;
            insert into consent.switch (school_id, id, publisher_id, first_day, on_at)
            select school.id, gen_random_uuid(), publisher.id, '%1$s', '%1$s'
              from school.school, catalogue.publisher;
            insert into linking.link
                   (school_id, id, start_year, method_id, level, target, target_id, pupils_of, first_day)
            select base_group.school_id, gen_random_uuid(), start_year, method.id, level, 'GROUP', base_group.id,
                   level, '%1$s'
              from roster.base_group, unnest(year_groups) level, catalogue.method;
            insert into place.known (school_id, id, network, location, added_at)
            select id, gen_random_uuid(), '84.12.30.7', '', '%1$s'
              from school.school;
            insert into signin.group_way
            select school_id, id, 'CARD'
              from roster.base_group;
            insert into signin.card (school_id, id, pupil_id, kind, number, secret_hash, printed_at)
            select school_id, gen_random_uuid(), id, 'CARD', 1, sha256(('card ' || upper(left(md5(id::text), 20)))::bytea), '%1$s'
              from roster.pupil
            """;

    private static final String TILES =
            """
            select product.id
              from roster.placement
              join linking.link
                on link.school_id = placement.school_id
               and link.start_year = placement.start_year
               and link.target_id = placement.group_id
               and (link.pupils_of is null or link.pupils_of = placement.year_group)
              join catalogue.method
                on method.id = link.method_id
              join catalogue.product
                on product.method_id = link.method_id
               and product.year_group = link.level
               and product.audience <> 'TEACHER'
              join licence.licence
                on licence.school_id = placement.school_id
               and licence.method_id = link.method_id
              join consent.switch
                on switch.school_id = placement.school_id
               and switch.publisher_id = method.publisher_id
             where placement.school_id = ?
               and placement.start_year = ?
               and placement.pupil_id = ?
            """;

    private static final List<String> OF_A_SCHOOL =
            List.of(
                    "select * from roster.placement where school_id = ? and start_year = ?",
                    "select * from roster.combined_membership where school_id = ? and start_year = ?",
                    "select * from roster.employment where school_id = ? and start_year = ?",
                    "select * from roster.staffing where school_id = ? and start_year = ?",
                    "select * from linking.link where school_id = ? and start_year = ?",
                    "select * from licence.licence where school_id = ? and ? > 0",
                    "select * from licence.seat where school_id = ? and ? > 0",
                    "select * from consent.switch where school_id = ? and ? > 0",
                    "select * from signin.card where school_id = ? and ? > 0",
                    "select * from signin.group_way where school_id = ? and ? > 0",
                    "select * from catalogue.product where ?::uuid is not null and ? > 0");

    private static final int CARD = 20;

    private final Connection connection;
    private final int year;

    BareMaterial(Connection connection, SchoolYear year) {
        this.connection = connection;
        this.year = year.startYear();
    }

    /** A pupil of the country. */
    record Child(UUID school, UUID pupil) {}

    /** What the card of this pupil says: as many letters as a real one, and the same each time. */
    static String cardOf(UUID pupil) {
        try {
            var bytes = pupil.toString().getBytes(UTF_8);
            var hash = MessageDigest.getInstance("MD5").digest(bytes);
            return HexFormat.of().withUpperCase().formatHex(hash).substring(0, CARD);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    long databaseBytes() throws SQLException {
        return number("select pg_database_size(current_database())");
    }

    /** The process of the server, which has started all others. */
    long serverProcess() throws SQLException {
        return ProcessTimes.parentOf(number("select pg_backend_pid()"));
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    void fill(LocalDate firstDay) throws SQLException {
        execute(CATALOGUE);
        execute(OF_SCHOOLS.formatted(firstDay));
        execute("analyze");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Spread over the schools, and the same each time. */
    List<Child> listChildren(int most) throws SQLException {
        var children = new ArrayList<Child>();
        try (var statement =
                connection.prepareStatement(
                        "select school_id, pupil_id from roster.placement where start_year = ?"
                                + " order by md5(pupil_id::text), pupil_id limit ?")) {
            statement.setInt(1, year);
            statement.setInt(2, most);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    children.add(
                            new Child(
                                    rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
            }
        }
        return children;
    }

    /** How many tiles they have together. */
    long countTiles(List<Child> children) throws SQLException {
        long tiles = 0;
        try (var statement = connection.prepareStatement(TILES)) {
            for (Child child : children) {
                statement.setObject(1, child.school());
                statement.setInt(2, year);
                statement.setObject(3, child.pupil());
                tiles += read(statement);
            }
        }
        return tiles;
    }

    /** How many rows there are to look at. */
    long readSchools(List<UUID> schools) throws SQLException {
        long read = 0;
        for (String sql : OF_A_SCHOOL) {
            try (var statement = connection.prepareStatement(sql)) {
                for (UUID school : schools) {
                    statement.setObject(1, school);
                    statement.setInt(2, year);
                    read += read(statement);
                }
            }
        }
        return read;
    }

    private static long read(PreparedStatement statement) throws SQLException {
        long read = 0;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1, UUID.class);
                read++;
            }
        }
        return read;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

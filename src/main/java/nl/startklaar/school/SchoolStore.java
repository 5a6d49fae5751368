package nl.startklaar.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SchoolStore {

    private static final String COLUMNS =
            """
            select id, board_id, brin, name, place, municipality, las, portal, practice
              from school.school
            """;

    private final JdbcClient jdbc;

    SchoolStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<School> findSchool(SchoolId id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query(SchoolStore::toSchool)
                .optional();
    }

    Optional<School> findSchool(Brin brin) {
        return jdbc.sql(COLUMNS + " where brin = :brin")
                .param("brin", brin.code())
                .query(SchoolStore::toSchool)
                .optional();
    }

    List<School> listSchools() {
        return jdbc.sql(COLUMNS + " order by name collate dutch, place collate dutch, id")
                .query(SchoolStore::toSchool)
                .list();
    }

    boolean addBoard(BoardId id, String name) {
        return jdbc.sql(
                                """
                                insert into school.board (id, name)
                                values (:id, :name)
                                    on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("name", name)
                        .update()
                == 1;
    }

    Optional<String> findBoardName(BoardId id) {
        return jdbc.sql("select name from school.board where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    List<Board> listBoards() {
        return jdbc.sql("select id, name from school.board order by name collate dutch, id")
                .query((row, rowNumber) ->
                        new Board(
                                new BoardId(row.getObject("id", UUID.class)),
                                row.getString("name")))
                .list();
    }

    /** False when another school has this code already. */
    boolean add(School school) {
        return jdbc.sql(
                                """
                                insert into school.school
                                       (id, board_id, brin, name, place, municipality, las, portal, practice)
                                values (:id, :board, :brin, :name, :place, :municipality, :las, :portal, :practice)
                                    on conflict (brin) do nothing
                                """)
                        .param("id", school.id().value())
                        .param("board", school.board().value())
                        .param("brin", school.brin().code())
                        .param("name", school.name())
                        .param("place", school.place())
                        .param("municipality", school.municipality())
                        .param("las", school.las())
                        .param("portal", school.portal())
                        .param("practice", school.practice())
                        .update()
                == 1;
    }

    void change(School school) {
        jdbc.sql(
                        """
                        update school.school
                           set name = :name,
                               place = :place,
                               municipality = :municipality,
                               las = :las,
                               portal = :portal
                         where id = :id
                        """)
                .param("id", school.id().value())
                .param("name", school.name())
                .param("place", school.place())
                .param("municipality", school.municipality())
                .param("las", school.las())
                .param("portal", school.portal())
                .update();
    }

    private static School toSchool(ResultSet row, int rowNumber) throws SQLException {
        return new School(
                new SchoolId(row.getObject("id", UUID.class)),
                new BoardId(row.getObject("board_id", UUID.class)),
                new Brin(row.getString("brin")),
                row.getString("name"),
                row.getString("place"),
                row.getString("municipality"),
                row.getString("las"),
                row.getString("portal"),
                row.getBoolean("practice"));
    }
}

package nl.startklaar.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed ECK iDs, wherever they stand. */
@Repository
class SealedStore {

    private final JdbcClient jdbc;

    SealedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that name another key than this. */
    List<String> listSealedByOther(SchoolId school, String key) {
        return jdbc.sql(
                        """
                        select sealed
                          from roster.source_key
                         where school_id = :school
                           and sealed <> ''
                           and split_part(sealed, '.', 1) <> :key
                         union
                        select coalesce(after, before) ->> 'sealed'
                          from roster.change
                         where school_id = :school
                           and kind = 'SOURCE_KEY'
                           and coalesce(after, before) ->> 'sealed' <> ''
                           and split_part(coalesce(after, before) ->> 'sealed', '.', 1) <> :key
                        """)
                .param("school", school.value())
                .param("key", key)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** In the roster, and in the changes, so that undo still finds each row as it was. */
    int replace(SchoolId school, String old, String sealed) {
        int rows =
                jdbc.sql(
                                """
                                update roster.source_key
                                   set sealed = :sealed
                                 where school_id = :school
                                   and sealed = :old
                                """)
                        .param("school", school.value())
                        .param("old", old)
                        .param("sealed", sealed)
                        .update();
        return rows
                + jdbc.sql(
                                """
                                update roster.change
                                   set before = case when before ->> 'sealed' = :old
                                                     then jsonb_set(before, '{sealed}', to_jsonb(:sealed::text))
                                                     else before end,
                                       after = case when after ->> 'sealed' = :old
                                                    then jsonb_set(after, '{sealed}', to_jsonb(:sealed::text))
                                                    else after end
                                 where school_id = :school
                                   and kind = 'SOURCE_KEY'
                                   and (before ->> 'sealed' = :old or after ->> 'sealed' = :old)
                                """)
                        .param("school", school.value())
                        .param("old", old)
                        .param("sealed", sealed)
                        .update();
    }

    Map<String, Integer> countByKey(SchoolId school) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql(
                        """
                        select split_part(sealed, '.', 1) as key, count(*) as texts
                          from roster.source_key
                         where school_id = :school
                           and sealed <> ''
                         group by split_part(sealed, '.', 1)
                        """)
                .param("school", school.value())
                .query((row, _) -> counts.put(row.getString("key"), row.getInt("texts")))
                .list();
        return counts;
    }
}

package nl.startklaar.storage;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.startklaar.HouseTest;
import nl.startklaar.house.PublishedViewsOf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself must be like, asked of the migrated database. */
@HouseTest
class TablesTest {

    @Test
    void theApplicationHasARoleThatCannotPassThePolicies(@Autowired JdbcClient app) {
        assertThatCode(new ModestRole(app)::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    @Test
    void theServerRefusesARoleThatPassesThePolicies(
            @Autowired @Bulk JdbcClient bulk, @Autowired @Qualifier("owner") JdbcClient owner) {
        assertThatThrownBy(new ModestRole(bulk)::afterSingletonsInstantiated)
                .hasMessageContaining("cannot run as the role bulk");
        assertThatThrownBy(new ModestRole(owner)::afterSingletonsInstantiated)
                .hasMessageContaining("cannot run as the role owner");
    }

    @Test
    void everyTableDeclaresWhatItHolds(
            @Autowired @Qualifier("owner") JdbcClient owner,
            @Autowired List<DeclaredTables> modules) {
        assertThat(declared(modules).keySet()).containsExactlyInAnyOrderElementsOf(tables(owner));
    }

    @Test
    void seesATableThatDoesNotDeclareItself(
            @Autowired @Qualifier("owner") JdbcClient owner,
            @Autowired List<DeclaredTables> modules) {
        owner.sql("create table school.silent (id uuid primary key)").update();

        assertThat(tables(owner)).contains("school.silent");
        assertThat(declared(modules).keySet()).doesNotContain("school.silent");

        owner.sql("drop table school.silent").update();
    }

    @Test
    void everyTableOfASchoolStartsItsKeyWithTheSchoolAndKeepsItsPolicy(
            @Autowired @Qualifier("owner") JdbcClient owner,
            @Autowired List<DeclaredTables> modules) {
        var global =
                declared(modules).values().stream()
                        .filter(it -> it.key() == DeclaredTable.Key.GLOBAL)
                        .map(DeclaredTable::name)
                        .toList();

        assertThat(tablesWithoutASchool(owner)).isSubsetOf(global);
        assertThat(tables(owner)).containsAll(global);
    }

    @Test
    void whatIsAboutAPersonSaysWhatErasingThemDoes(@Autowired List<DeclaredTables> modules) {
        assertThat(declared(modules).values())
                .filteredOn(it -> it.person().isPresent())
                .isNotEmpty()
                .noneMatch(it -> it.onErasure() == DeclaredTable.OnErasure.NOTHING);
    }

    @Test
    void theColumnThatNamesThePersonIsThere(
            @Autowired @Qualifier("owner") JdbcClient owner,
            @Autowired List<DeclaredTables> modules) {
        assertThat(declared(modules).values())
                .filteredOn(it -> it.person().isPresent())
                .allSatisfy(it ->
                        assertThat(columns(owner, it.name())).contains(it.person().orElseThrow()));
    }

    @Test
    void theTrailIsAddedToAndNeverChanged(@Autowired @Bulk JdbcClient bulk) {
        assertThatThrownBy(() -> bulk.sql("update audit.entry set deed = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> bulk.sql("delete from audit.global_entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theApplicationCannotChangeTheTrailEither(@Autowired JdbcClient app) {
        assertThatThrownBy(() -> app.sql("update audit.global_entry set deed = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app.sql("truncate audit.entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void seesATableWithoutASchool(@Autowired @Qualifier("owner") JdbcClient owner) {
        owner.sql("create schema careless").update();
        owner.sql("create table careless.keyed_by_id (id uuid primary key)").update();
        owner.sql("create table careless.without_policy (school_id uuid primary key)").update();

        assertThat(tablesWithoutASchool(owner))
                .contains("careless.keyed_by_id", "careless.without_policy");

        owner.sql("drop schema careless cascade").update();
    }

    @Test
    void everyViewIsDeclaredAndKeepsThePoliciesOfWhoAsks(
            @Autowired @Qualifier("owner") JdbcClient owner) {
        assertThat(views(owner, true))
                .containsExactlyInAnyOrderElementsOf(PublishedViewsOf.everyModule());
        assertThat(views(owner, false)).isEmpty();
    }

    @Test
    void seesAViewThatPassesThePolicies(@Autowired @Qualifier("owner") JdbcClient owner) {
        owner.sql("create view roster.everything as select * from roster.base_group").update();

        assertThat(views(owner, false)).containsExactly("roster.everything");

        owner.sql("drop view roster.everything").update();
    }

    private static Map<String, DeclaredTable> declared(List<DeclaredTables> modules) {
        return modules.stream()
                .flatMap(it -> it.tables().stream())
                .collect(toMap(DeclaredTable::name, it -> it));
    }

    private static List<String> columns(JdbcClient client, String table) {
        return client.sql(
                        "select attname from pg_attribute where attrelid = cast(:table as regclass) and attnum > 0")
                .param("table", table)
                .query((row, rowNumber) -> row.getString(1))
                .list();
    }

    /** Every table of ours, and none of Flyway's own histories or of the parts of another. */
    private static List<String> tables(JdbcClient client) {
        return client.sql(
                        """
                        select it.oid::regclass::text
                          from pg_class it
                         where it.relkind in ('r', 'p')
                           and not it.relispartition
                           and it.relpersistence = 'p'
                           and it.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                           and it.relname not like 'flyway_schema_history%'
                         order by 1
                        """)
                .query((row, rowNumber) -> row.getString(1))
                .list();
    }

    private static List<String> tablesWithoutASchool(JdbcClient client) {
        return client.sql(
                        """
                        select it.oid::regclass::text
                          from pg_class it
                         where it.relkind in ('r', 'p')
                           and it.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                           and it.relname not like 'flyway_schema_history%'
                           and it.relpersistence = 'p'
                           and not (it.relrowsecurity
                               and exists (
                                   select 1
                                     from pg_policy policy
                                    where policy.polrelid = it.oid
                                      and pg_get_expr(policy.polqual, it.oid) like '%school_id = %startklaar.school%')
                               and exists (
                                   select 1
                                     from pg_index key
                                     join pg_attribute first
                                       on first.attrelid = it.oid
                                      and first.attnum = key.indkey[0]
                                    where key.indrelid = it.oid
                                      and key.indisprimary
                                      and first.attname = 'school_id'))
                         order by 1
                        """)
                .query((row, rowNumber) -> row.getString(1))
                .list();
    }

    private static List<String> views(JdbcClient client, boolean keepPolicies) {
        return client.sql(
                        """
                        select it.oid::regclass::text
                          from pg_class it
                         where it.relkind in ('v', 'm')
                           and it.relnamespace::regnamespace::text not in ('public', 'pg_catalog', 'information_schema')
                           and (coalesce(it.reloptions, '{}') @> '{security_invoker=true}') = :keepPolicies
                         order by 1
                        """)
                .param("keepPolicies", keepPolicies)
                .query((row, rowNumber) -> row.getString(1))
                .list();
    }
}

package nl.startklaar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.startklaar.HouseTest;
import nl.startklaar.TestDatabase;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.backup.BackupOutcome.Done;
import nl.startklaar.backup.BackupOutcome.WouldDo;
import nl.startklaar.keys.Passphrase;
import nl.startklaar.school.School;
import nl.startklaar.storage.DeclaredTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is put back is what was there, to the byte; and nothing else has moved. */
@HouseTest
class BackupRestoreTest {

    /** A restore adds to these itself: it is told in the log book, and the checks look again. */
    private static final Set<String> TOLD = Set.of("audit.entry", "readiness.change");

    /** How many statements lie between two points at which it breaks off; a campaign tries all. */
    private static final int STEP = Boolean.getBoolean("startklaar.campaign") ? 1 : 8;

    private static final Optional<Passphrase> NO_WORDS = Optional.empty();

    @Autowired Backups backups;
    @Autowired BackupFiles files;
    @Autowired BackupCatalog catalog;
    @Autowired BackupStatements statements;
    @Autowired OwnerDoor owner;
    @Autowired AuditTrail audit;
    @Autowired ApplicationContext house;

    @Autowired
    @Qualifier("owner")
    JdbcClient sql;

    @TempDir Path folder;

    private School school;
    private School neighbour;
    private Path everything;

    @BeforeEach
    void twoSchoolsAndABackup() {
        school = new FullSchools(house).called("Eigen");
        neighbour = new FullSchools(house).called("Buur");
        everything = folder.resolve("everything.backup");
        assertThat(backups.create(everything, Optional.empty(), NO_WORDS)).isInstanceOf(Done.class);
    }

    @Test
    void readsBackEveryRowOfEveryTable() {
        var read = report(backups.verify(everything, NO_WORDS));

        assertThat(read.tables().stream().filter(it -> it.rows() > 0).map(TableReport::table))
                .contains("roster.pupil", "roster.change", "staff.account", "audit.entry");
        assertThat(read.leftOut()).contains("staff.session", "intake.mirror", "scheduled_tasks");
        assertThat(read.schools()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void fillsAnEmptyInstallationWithEveryRow() throws Exception {
        var elsewhere = elsewhere();

        restore(elsewhere, false);

        assertThat(Picture.of(elsewhere, catalog, Part.everything()))
                .isEqualTo(Picture.of(owner, catalog, Part.everything()));
        assertThat(names(elsewhere)).contains("Eigen" + FullSchools.HARD);
        assertThat(tablesWithoutPolicy(elsewhere)).isEmpty();
        assertThat(
                        number(
                                elsewhere,
                                "select nextval(pg_get_serial_sequence('intake.run', 'number'))"))
                .isGreaterThan(number(owner, "select max(number) from intake.run"));
    }

    @Test
    void replacesNothingUnlessTold() throws Exception {
        var elsewhere = elsewhere();
        restore(elsewhere, false);
        run(elsewhere, "update roster.pupil set surname = 'x'");
        run(
                elsewhere,
                "insert into staff.session select sha256('a'), id, now(), now(), now() from staff.account limit 1");

        assertThatThrownBy(() -> restore(elsewhere, false)).hasMessage("backup.restore.not-empty");
        restore(elsewhere, true);

        assertThat(Picture.of(elsewhere, catalog, Part.everything()))
                .isEqualTo(Picture.of(owner, catalog, Part.everything()));
    }

    /** At 14:03 somebody wiped the wrong school. */
    @Test
    void bringsOneSchoolBackAndTouchesNoOther() {
        var before = picture(school);
        wipe(school);
        new FullSchools(house).studyDay(neighbour, "Later");
        var others = Picture.of(owner, catalog, Part.everything()).without(perSchool());
        var next = picture(neighbour);

        var done = backups.restoreSchool(everything, school.brin(), NO_WORDS);

        assertThat(report(done).changes()).isPositive();
        assertThat(picture(school)).isEqualTo(before);
        assertThat(picture(neighbour)).isEqualTo(next);
        assertThat(Picture.of(owner, catalog, Part.everything()).without(perSchool()))
                .isEqualTo(others);
        assertThat(tablesWithoutPolicy(owner)).isEmpty();
        assertThat(audit.list(school.id(), 100))
                .extracting(it -> it.deed())
                .contains("backup.audit.restored");
    }

    @Test
    void bringsBackASchoolThatIsGoneAltogetherFromItsOwnFile() {
        var own = folder.resolve("own.backup");
        assertThat(backups.create(own, Optional.of(school), NO_WORDS)).isInstanceOf(Done.class);
        assertThat(backups.verify(own, NO_WORDS)).isInstanceOf(Done.class);
        var before = picture(school);
        wipe(school);
        sql.sql("delete from school.school where id = :id")
                .param("id", school.id().value())
                .update();

        report(backups.restoreSchool(own, school.brin(), NO_WORDS));

        assertThat(picture(school)).isEqualTo(before);
    }

    @Test
    void saysFirstWhatWouldChangeAndChangesNothing() {
        wipe(school);
        var before = Picture.of(owner, catalog, Part.everything());

        var looked = (WouldDo) backups.previewSchool(everything, school.brin(), NO_WORDS);

        assertThat(looked.report().tables())
                .filteredOn(it -> it.table().equals("roster.pupil"))
                .extracting(TableReport::added)
                .containsExactly(2L);
        assertThat(Picture.of(owner, catalog, Part.everything())).isEqualTo(before);
    }

    @Test
    void restoringTwiceIsRestoringOnce() {
        wipe(school);
        report(backups.restoreSchool(everything, school.brin(), NO_WORDS));
        var once = picture(school);

        var again = report(backups.restoreSchool(everything, school.brin(), NO_WORDS));

        assertThat(picture(school)).isEqualTo(once);
        assertThat(again.tables())
                .filteredOn(it -> !TOLD.contains(it.table()))
                .allMatch(it -> it.added() + it.removed() + it.leftOut() == 0);
    }

    /** Somebody is called otherwise since, somebody else is gone. */
    @Test
    void leavesTheWayInOfPeopleAsItIsNow() {
        sql.sql(
                        "update staff.account set name = 'Nieuwe Naam' where id in (select account_id from staff.appointment where school_id = :school)")
                .param("school", school.id().value())
                .update();
        sql.sql("delete from staff.appointment where school_id = :school")
                .param("school", school.id().value())
                .update();
        var accounts = Picture.of(owner, catalog, Part.everything()).tables().get("staff.account");

        report(backups.restoreSchool(everything, school.brin(), NO_WORDS));

        assertThat(Picture.of(owner, catalog, Part.everything()).tables())
                .containsEntry("staff.account", accounts);
        assertThat(
                        sql.sql("select count(*) from staff.appointment where school_id = :school")
                                .param("school", school.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void leavesOutTheAppointmentOfWhoCameBackWithAnotherWayIn() {
        var email =
                sql.sql(
                                "select email from staff.account where id in (select account_id from staff.appointment where school_id = :school)")
                        .param("school", school.id().value())
                        .query(String.class)
                        .single();
        sql.sql("delete from staff.account where email = :email").param("email", email).update();
        sql.sql(
                        "insert into staff.account (id, email, name, created_at) values (gen_random_uuid(), :email, 'Weer', now())")
                .param("email", email)
                .update();

        var report = report(backups.restoreSchool(everything, school.brin(), NO_WORDS));

        assertThat(report.tables())
                .filteredOn(it -> it.leftOut() > 0)
                .extracting(TableReport::table)
                .containsExactly("staff.account", "staff.appointment");
    }

    /** Before every statement of the restore; the uncrashed twin is what was there before. */
    @Test
    void changesNothingWhenItBreaksOffHalfway() {
        wipe(school);
        var before = Picture.of(owner, catalog, Part.everything());
        var spoken = new ArrayList<String>();
        statements.during(
                spoken::add, () -> backups.previewSchool(everything, school.brin(), NO_WORDS));
        int staged = spoken.size();

        var points = new ArrayList<Integer>(List.of(0, staged / 3, staged / 2, staged - 1));
        int all = statementsOfAWholeRestore();
        assertThat(all).isGreaterThan(staged + 50);
        IntStream.range(staged / 2 + 10, all).filter(it -> it % STEP == 0).forEach(points::add);
        wipe(school);
        for (int point : points) {
            breakOffAt(point);
            assertThat(Picture.of(owner, catalog, Part.everything()).without(TOLD))
                    .as("broken off at statement %d of %d", point, all)
                    .isEqualTo(before.without(TOLD));
        }
    }

    private int statementsOfAWholeRestore() {
        var spoken = new ArrayList<String>();
        statements.during(
                spoken::add,
                () -> report(backups.restoreSchool(everything, school.brin(), NO_WORDS)));
        return spoken.size();
    }

    private void breakOffAt(int point) {
        var heard = new ArrayList<String>();
        assertThatThrownBy(() ->
                        statements.during(
                                it -> {
                                    heard.add(it);
                                    if (heard.size() > point) {
                                        throw new OutOfMemoryError("here it breaks off");
                                    }
                                },
                                () -> backups.restoreSchool(everything, school.brin(), NO_WORDS)))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void changesNothingWhenAWholeRestoreBreaksOffHalfway() throws Exception {
        var elsewhere = elsewhere();
        restore(elsewhere, false);
        var spoken = new ArrayList<String>();
        statements.during(spoken::add, () -> restore(elsewhere, true));
        run(elsewhere, "update roster.pupil set surname = 'x'");
        var before = Picture.of(elsewhere, catalog, Part.everything());

        for (int point = spoken.size() - 1; point > 0; point -= 2 * STEP) {
            int breaking = point;
            var heard = new ArrayList<String>();
            assertThatThrownBy(() ->
                            statements.during(
                                    it -> {
                                        heard.add(it);
                                        if (heard.size() > breaking) {
                                            throw new OutOfMemoryError("here it breaks off");
                                        }
                                    },
                                    () -> restore(elsewhere, true)))
                    .isInstanceOf(OutOfMemoryError.class);
            assertThat(Picture.of(elsewhere, catalog, Part.everything()))
                    .as("broken off at statement %d", point)
                    .isEqualTo(before);
        }
    }

    private Picture picture(School of) {
        return Picture.of(owner, catalog, Part.of(of.id())).without(TOLD);
    }

    private Set<String> perSchool() {
        return Set.of(
                "audit.entry",
                "readiness.change",
                "calendar.deviation",
                "calendar.school_contact",
                "calendar.school_party",
                "calendar.settings",
                "intake.run",
                "staff.appointment",
                "roster.pupil",
                "roster.placement",
                "roster.combined_membership",
                "roster.staff_member",
                "roster.employment",
                "roster.staffing",
                "roster.base_group",
                "roster.combined_group",
                "roster.source_key",
                "roster.change_set",
                "roster.change",
                "readiness.report",
                "readiness.measurement",
                "readiness.fact",
                "readiness.confirmation",
                "readiness.snooze",
                "readiness.owner");
    }

    /** Everything but what cannot be taken away: the log book. */
    private void wipe(School of) {
        try (var connection = owner.open()) {
            var wire = new Wire(connection, _ -> {});
            var tables = catalog.read(wire).all().reversed();
            for (var table : tables) {
                if (table.isPerSchool() && !table.isOnlyAddedTo()) {
                    RestoreStore.delete(wire, table, Part.of(of.id()));
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static BackupReport report(BackupOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).report();
    }

    /** The door to another installation, in which nobody has worked yet. */
    private static OwnerDoor elsewhere() {
        var properties = TestDatabase.propertiesOfANewCopy();
        var place = new DataSourceProperties();
        place.setUrl(properties.get("spring.datasource.url"));
        return new OwnerDoor(
                place,
                String.valueOf(properties.get("spring.flyway.user")),
                String.valueOf(properties.get("spring.flyway.password")));
    }

    private void restore(OwnerDoor there, boolean replace) {
        var whole = new WholeRestore(catalog, there, statements, audit);
        files.read(everything, NO_WORDS, from -> whole.restore(from.head(), from, replace));
    }

    private static List<String> names(OwnerDoor there) throws Exception {
        try (var connection = there.open()) {
            return new Wire(connection, _ -> {})
                    .list("select surname from roster.pupil", it -> it.getString(1));
        }
    }

    private static long number(OwnerDoor there, String question) throws Exception {
        try (var connection = there.open()) {
            return new Wire(connection, _ -> {}).number(question);
        }
    }

    private static void run(OwnerDoor there, String deed) throws Exception {
        try (var connection = there.open()) {
            new Wire(connection, _ -> {}).run(deed);
        }
    }

    private List<String> tablesWithoutPolicy(OwnerDoor there) {
        try (var connection = there.open()) {
            var wire = new Wire(connection, _ -> {});
            return catalog.read(wire).all().stream()
                    .filter(it -> it.declared().key() == DeclaredTable.Key.SCHOOL)
                    .map(TableShape::name)
                    .filter(it ->
                            wire.list(
                                            "select relrowsecurity from pg_class where oid = cast(? as regclass)",
                                            row -> !row.getBoolean(1),
                                            it)
                                    .getFirst())
                    .toList();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

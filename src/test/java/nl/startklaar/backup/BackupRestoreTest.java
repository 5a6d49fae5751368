package nl.startklaar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import nl.startklaar.HouseTest;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.backup.BackupOutcome.Done;
import nl.startklaar.backup.BackupOutcome.WouldDo;
import nl.startklaar.keys.Passphrase;
import nl.startklaar.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is put back is what was there, to the byte; and nothing else has moved. */
@HouseTest
class BackupRestoreTest {

    private static final Optional<Passphrase> NO_WORDS = Optional.empty();

    @Autowired Backups backups;
    @Autowired BackupStatements statements;
    @Autowired AuditTrail audit;
    @Autowired ApplicationContext house;

    @TempDir Path folder;

    private Installation here;
    private School school;
    private School neighbour;
    private Path everything;

    @BeforeEach
    void twoSchoolsAndABackup() {
        here = Installation.of(house);
        school = new FullSchools(house).called("Eigen");
        neighbour = new FullSchools(house).called("Buur");
        everything = folder.resolve("everything.backup");
        done(backups.create(everything, Optional.empty(), NO_WORDS));
    }

    @Test
    void readsBackEveryRowOfEveryTable() {
        var read = done(backups.verify(everything, NO_WORDS));

        assertThat(read.tables().stream().filter(it -> it.rows() > 0).map(TableReport::table))
                .contains("roster.pupil", "roster.change", "staff.account", "audit.entry");
        assertThat(read.leftOut()).contains("staff.session", "intake.mirror", "scheduled_tasks");
        assertThat(read.schools()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void fillsAnEmptyInstallationWithEveryRow() {
        var elsewhere = here.elsewhere();

        elsewhere.restore(everything, false);

        assertThat(elsewhere.everything()).isEqualTo(here.everything());
        assertThat(elsewhere.texts("select surname from roster.pupil"))
                .contains("Eigen" + FullSchools.HARD);
        assertThat(elsewhere.tablesWithoutPolicy()).isEmpty();
        assertThat(
                        elsewhere.number(
                                "select nextval(pg_get_serial_sequence('intake.run', 'number'))"))
                .isGreaterThan(here.number("select max(number) from intake.run"));
    }

    @Test
    void replacesNothingUnlessTold() {
        var elsewhere = here.elsewhere();
        elsewhere.restore(everything, false);
        elsewhere.run("update roster.pupil set surname = 'x'");
        elsewhere.run(
                """
                insert into staff.session
                select sha256('a'), id, now(), now(), now(), gen_random_uuid(), '', '', now()
                  from staff.account limit 1
                """);

        assertThatThrownBy(() -> elsewhere.restore(everything, false))
                .hasMessage("backup.restore.not-empty");
        elsewhere.restore(everything, true);

        assertThat(elsewhere.everything()).isEqualTo(here.everything());
    }

    /** At 14:03 somebody wiped the wrong school. */
    @Test
    void bringsOneSchoolBackAndTouchesNoOther() {
        var before = here.of(school);
        here.wipe(school);
        new FullSchools(house).studyDay(neighbour, "Later");
        var others = here.others(school);

        var report = done(backups.restoreSchool(everything, school.brin(), NO_WORDS));

        assertThat(report.changes()).isPositive();
        assertThat(here.of(school)).isEqualTo(before);
        assertThat(here.others(school)).isEqualTo(others);
        assertThat(here.tablesWithoutPolicy()).isEmpty();
        assertThat(audit.list(school.id(), 100))
                .extracting(it -> it.deed())
                .contains("backup.audit.restored");
    }

    @Test
    void bringsBackASchoolThatIsGoneAltogetherFromItsOwnFile() {
        var own = folder.resolve("own.backup");
        done(backups.create(own, Optional.of(school), NO_WORDS));
        done(backups.verify(own, NO_WORDS));
        var before = here.of(school);
        here.wipe(school);
        here.run("delete from school.school where id = '%s'".formatted(school.id().value()));

        done(backups.restoreSchool(own, school.brin(), NO_WORDS));

        assertThat(here.of(school)).isEqualTo(before);
    }

    @Test
    void saysFirstWhatWouldChangeAndChangesNothing() {
        here.wipe(school);
        var before = here.everything();

        var looked = (WouldDo) backups.previewSchool(everything, school.brin(), NO_WORDS);

        assertThat(looked.report().tables())
                .filteredOn(it -> it.table().equals("roster.pupil"))
                .extracting(TableReport::added)
                .containsExactly(2L);
        assertThat(here.everything()).isEqualTo(before);
    }

    @Test
    void restoringTwiceIsRestoringOnce() {
        here.wipe(school);
        done(backups.restoreSchool(everything, school.brin(), NO_WORDS));
        var once = here.of(school);

        done(backups.restoreSchool(everything, school.brin(), NO_WORDS));

        assertThat(here.of(school)).isEqualTo(once);
    }

    /** Somebody is called otherwise since, and does not work here any more. */
    @Test
    void leavesTheWayInOfPeopleAsItIsNow() {
        here.run("update staff.account set name = 'Nieuwe Naam' where id in (" + people() + ")");
        here.run("delete from staff.appointment where " + ofSchool());
        var accounts = here.everything().tables().get("staff.account");

        done(backups.restoreSchool(everything, school.brin(), NO_WORDS));

        assertThat(here.everything().tables()).containsEntry("staff.account", accounts);
        assertThat(here.number("select count(*) from staff.appointment where " + ofSchool()))
                .isEqualTo(1);
    }

    @Test
    void leavesOutTheAppointmentOfWhoCameBackWithAnotherWayIn() {
        var email =
                here.texts("select email from staff.account where id in (" + people() + ")")
                        .getFirst();
        here.run("delete from staff.account where email = '" + email + "'");
        here.run(
                "insert into staff.account (id, email, name, created_at) values (gen_random_uuid(), '%s', 'Weer', now())"
                        .formatted(email));

        var report = done(backups.restoreSchool(everything, school.brin(), NO_WORDS));

        assertThat(report.tables())
                .filteredOn(it -> it.leftOut() > 0)
                .extracting(TableReport::table)
                .containsExactly("staff.account", "staff.appointment");
    }

    @Test
    void waitsForWhoIsWritingAndLetsThemFinish() throws SQLException {
        var before = here.of(school);
        here.wipe(school);
        var heard = new ArrayList<String>();
        try (var writing = here.door().open()) {
            writing.setAutoCommit(false);
            new Wire(writing, _ -> {}).run("lock table roster.pupil in row exclusive mode");
            statements.during(
                    it -> {
                        heard.add(it);
                        if (it.startsWith("rollback to")) {
                            finish(writing);
                        }
                    },
                    () -> done(backups.restoreSchool(everything, school.brin(), NO_WORDS)));
        }

        assertThat(heard).contains("rollback to savepoint before_locking");
        assertThat(here.of(school)).isEqualTo(before);
    }

    private static void finish(Connection writing) {
        try {
            writing.rollback();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String ofSchool() {
        return "school_id = '%s'".formatted(school.id().value());
    }

    private String people() {
        return "select account_id from staff.appointment where " + ofSchool();
    }

    private static BackupReport done(BackupOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).report();
    }
}

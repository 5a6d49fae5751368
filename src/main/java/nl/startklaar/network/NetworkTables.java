package nl.startklaar.network;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/**
 * Who is linked stays as long as the person does. What is on its way lives for minutes, and goes
 * into no backup.
 */
@Component
class NetworkTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.ofSchool("network.connection", Kind.CREDENTIAL)
                        .about("made_by", OnErasure.EMPTY),
                DeclaredTable.ofSchool("network.linked", Kind.PUPIL)
                        .keptFor(Retention.AS_LONG_AS_THE_PERSON)
                        .about("person_id", OnErasure.DELETE),
                DeclaredTable.ofSchool("network.moved", Kind.PUPIL)
                        .keptFor(Retention.AS_LONG_AS_THE_PERSON)
                        .about("person_id", OnErasure.DELETE),
                DeclaredTable.ofSchool("network.stranger", Kind.PUPIL)
                        .keptFor(Retention.THIRTY_DAYS)
                        .notInBackup(),
                DeclaredTable.ofSchool("network.tiles_key", Kind.CREDENTIAL)
                        .about("made_by", OnErasure.EMPTY),
                DeclaredTable.ofSchool("network.comparison", Kind.READINESS)
                        .keptFor(Retention.ONE_YEAR),
                DeclaredTable.ofSchool("network.comparison_step", Kind.READINESS)
                        .keptFor(Retention.ONE_YEAR),
                passing("network.trip").about("account_id", OnErasure.DELETE),
                passing("network.claim"),
                passing("network.used_message"),
                passing("network.session_there"),
                DeclaredTable.ofSchool("network.went_wrong", Kind.READINESS)
                        .keptFor(Retention.THIRTY_DAYS)
                        .notInBackup(),
                DeclaredTable.ofSchool("network.last_in", Kind.READINESS));
    }

    private static DeclaredTable passing(String table) {
        return DeclaredTable.ofSchool(table, Kind.CREDENTIAL)
                .keptFor(Retention.UNTIL_IT_EXPIRES)
                .notInBackup();
    }
}

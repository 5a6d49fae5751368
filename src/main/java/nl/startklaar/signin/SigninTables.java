package nl.startklaar.signin;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/** Cards, pictures and passwords are in a backup; who is inside, and what went wrong, is not. */
@Component
class SigninTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.ofSchool("signin.group_way", Kind.SCHOOL),
                ofPupil("signin.card"),
                ofPupil("signin.moved_card"),
                ofPupil("signin.pictures"),
                ofPupil("signin.password"),
                ofPupil("signin.home_pictures"),
                passing("signin.guesses"),
                passing("signin.let_in"),
                passing("signin.session"),
                DeclaredTable.ofSchool("signin.device", Kind.CREDENTIAL),
                DeclaredTable.ofSchool("signin.last_in", Kind.SCHOOL));
    }

    private static DeclaredTable ofPupil(String name) {
        return DeclaredTable.ofSchool(name, Kind.CREDENTIAL)
                .keptFor(Retention.TWO_YEARS_AFTER_LEAVING)
                .about("pupil_id", OnErasure.DELETE);
    }

    private static DeclaredTable passing(String name) {
        return DeclaredTable.ofSchool(name, Kind.CREDENTIAL)
                .keptFor(Retention.UNTIL_IT_EXPIRES)
                .about("pupil_id", OnErasure.DELETE)
                .notInBackup();
    }
}

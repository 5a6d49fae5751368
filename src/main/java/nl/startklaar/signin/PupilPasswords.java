package nl.startklaar.signin;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.staff.Passwords;
import org.springframework.stereotype.Service;

/** New passwords for pupils: hashed first, which takes long, and then kept at once. */
@Service
public class PupilPasswords {

    private final PupilCredentials credentials;
    private final Passwords hashing;

    PupilPasswords(PupilCredentials credentials, Passwords hashing) {
        this.credentials = credentials;
        this.hashing = hashing;
    }

    /** For who has none yet; the others keep theirs. */
    public List<GivenSecret> give(SchoolId school, Collection<UUID> pupils) {
        var have = credentials.listPasswordHolders(school);
        var missing = pupils.stream().filter(it -> !have.contains(it)).toList();
        return missing.isEmpty() ? List.of() : reset(school, missing);
    }

    public List<GivenSecret> reset(SchoolId school, Collection<UUID> pupils) {
        Map<UUID, String> given = new LinkedHashMap<>();
        pupils.forEach(it -> given.put(it, WordPassword.random()));
        var hashes =
                given.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, it -> hashing.hash(it.getValue())));
        credentials.keepPasswords(school, hashes);
        return given.entrySet().stream()
                .map(it -> new GivenSecret(it.getKey(), List.of(it.getValue().split(" ", -1))))
                .toList();
    }
}

package nl.startklaar.family;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.startklaar.school.School;
import nl.startklaar.staff.Passwords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Families that everybody may try: for practice schools, whose parents hold no letter. */
@Service
public class Families {

    private static final int FIRST_PARENT = 1;

    private final ParentStore parents;
    private final WayStore ways;
    private final Passwords passwords;
    private final Clock clock;

    Families(ParentStore parents, WayStore ways, Passwords passwords, Clock clock) {
        this.parents = parents;
        this.ways = ways;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Does nothing when there is a parent with that address. */
    @Transactional
    public void addPractice(School school, String email, String password, List<UUID> children) {
        if (!school.practice()) {
            throw new IllegalArgumentException("Not a school to practise with: " + school.brin());
        }
        var parent = new Parent(UUID.randomUUID(), email, passwords.hash(password));
        if (!parents.add(parent, clock.instant())) {
            return;
        }
        children.forEach(it ->
                ways.add(
                        school.id(),
                        new ParentWay(
                                UUID.randomUUID(),
                                it,
                                parent.id(),
                                FIRST_PARENT,
                                clock.instant())));
        parents.addSchool(parent.id(), school.id());
    }
}

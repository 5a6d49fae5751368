package nl.startklaar.keys;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.startklaar.kernel.SchoolId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The keys of this installation as an operator looks after them; what they are, nobody sees. */
@Service
public class Keys {

    /**
     * One encryption key.
     *
     * @param isActive whether it seals; the others only open
     */
    public record Known(String name, Instant made, boolean isActive) {}

    private final KeyRingFile file;
    private final List<Resealing> modules;
    private final Clock clock;

    Keys(KeyRingFile file, ObjectProvider<Resealing> modules, Clock clock) {
        this.file = file;
        this.modules = modules.orderedStream().toList();
        this.clock = clock;
    }

    /** The oldest first. */
    public List<Known> list() {
        var ring = file.ringNow();
        return ring.keys().entrySet().stream()
                .map(it ->
                        new Known(
                                it.getKey(),
                                it.getValue().made(),
                                it.getKey().equals(ring.active())))
                .sorted(Comparator.comparing(Known::made))
                .toList();
    }

    /** Adds a key that seals from now on. What older keys sealed still opens, and waits. */
    public String rotate() {
        return file.change(it -> it.rotated(clock.instant())).active();
    }

    /** Seals anew what older keys sealed at this school; how many texts that were. */
    public int reseal(SchoolId school) {
        return modules.stream().mapToInt(it -> it.reseal(school)).sum();
    }

    /** How many texts of this school each key has sealed. */
    public Map<String, Integer> countUses(SchoolId school) {
        var uses = new LinkedHashMap<String, Integer>();
        modules.forEach(module ->
                module.keysInUse(school)
                        .forEach((key, texts) -> uses.merge(key, texts, Integer::sum)));
        return uses;
    }
}

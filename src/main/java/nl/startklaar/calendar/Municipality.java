package nl.startklaar.calendar;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A municipality and the holiday region its schools belong to.
 *
 * @param region nothing when the municipality is divided over two, so that the school must be asked
 */
public record Municipality(
        String name, String province, @Nullable Region region, List<String> otherNames) {

    public Municipality {
        otherNames = List.copyOf(otherNames);
    }

    public Optional<Region> findRegion() {
        return Optional.ofNullable(region);
    }
}

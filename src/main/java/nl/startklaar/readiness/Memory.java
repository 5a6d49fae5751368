package nl.startklaar.readiness;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is remembered of a school's list for one school year.
 *
 * @param facts oldest first
 */
record Memory(
        List<Measurement> measurements,
        List<Confirmation> confirmations,
        List<Snooze> snoozes,
        Map<String, Person> owners,
        List<Fact> facts) {

    List<Measurement> measurements(String line) {
        return measurements.stream().filter(it -> it.line().equals(line)).toList();
    }

    Optional<Confirmation> confirmation(String line) {
        return confirmations.stream().filter(it -> it.line().equals(line)).findFirst();
    }

    Optional<Snooze> snooze(String line) {
        return snoozes.stream().filter(it -> it.line().equals(line)).findFirst();
    }

    Optional<Person> owner(String line) {
        return Optional.ofNullable(owners.get(line));
    }

    List<Fact> facts(String line) {
        return facts.stream().filter(it -> it.line().equals(line)).toList();
    }

    Memory with(List<Measurement> measured) {
        return new Memory(measured, confirmations, snoozes, owners, facts);
    }
}

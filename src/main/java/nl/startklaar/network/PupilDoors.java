package nl.startklaar.network;

import java.util.List;
import nl.startklaar.school.School;
import nl.startklaar.signin.OtherDoor;
import org.springframework.stereotype.Component;

/** A portal that is open for pupils stands on the pupils' own page of its school. */
@Component
class PupilDoors implements OtherDoor {

    private final Connections connections;

    PupilDoors(Connections connections) {
        this.connections = connections;
    }

    @Override
    public List<Door> listDoors(School school) {
        return connections.list(school.id()).stream()
                .filter(it -> it.isOn() && it.isFor(PersonKind.PUPIL))
                .map(it -> new Door(it.name(), it.path(school)))
                .toList();
    }
}

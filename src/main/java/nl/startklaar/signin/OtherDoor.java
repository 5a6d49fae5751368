package nl.startklaar.signin;

import java.util.List;
import nl.startklaar.school.School;

/**
 * Doors of somebody else by which pupils come in here too. They stand beside our own, so that a
 * child who begins at the school's bookmark finds the one it knows. Brought as a bean by whoever
 * believes what is said behind them.
 */
public interface OtherDoor {

    List<Door> listDoors(School school);

    /**
     * @param name as people at school call it
     * @param address of ours, that leads there
     */
    record Door(String name, String address) {}
}

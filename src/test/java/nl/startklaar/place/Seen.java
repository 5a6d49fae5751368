package nl.startklaar.place;

import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;

/** Lets a test have people come to a school. */
record Seen(SeenThere there, SchoolId school) {

    /** So many different colleagues, each on their own laptop. */
    void colleagues(int count, String address) {
        for (int i = 0; i < count; i++) {
            there.note(
                    school,
                    Sighting.of(address, Who.STAFF)
                            .on(Optional.of("laptop " + i))
                            .by(new UUID(0, i)));
        }
        there.catchUp(school);
    }

    /** So many different children, each on their own Chromebook. */
    void pupils(int count, String address) {
        for (int i = 0; i < count; i++) {
            there.note(school, Sighting.of(address, Who.PUPIL).on(Optional.of("chromebook " + i)));
        }
        there.catchUp(school);
    }

    /** One child that tries again and again. */
    void oneRefusedPupil(int times, String address) {
        for (int i = 0; i < times; i++) {
            refusedPupils(1, address);
        }
    }

    void refusedPupils(int count, String address) {
        for (int i = 0; i < count; i++) {
            there.note(
                    school,
                    Sighting.refused(address, Who.PUPIL).on(Optional.of("chromebook " + i)));
        }
        there.catchUp(school);
    }
}

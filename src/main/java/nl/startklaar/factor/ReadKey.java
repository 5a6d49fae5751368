package nl.startklaar.factor;

/** What was read of somebody who shows a passkey. */
sealed interface ReadKey {

    /**
     * @param counter of the device from now on
     */
    record Right(long counter) implements ReadKey {}

    /** It counts backwards: somewhere there is another device with the same key. */
    record Copied() implements ReadKey {}

    record Wrong() implements ReadKey {}
}

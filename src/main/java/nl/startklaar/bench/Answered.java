package nl.startklaar.bench;

/**
 * One thing in one round.
 *
 * @param serverCpu seconds of this process
 * @param postgresCpu seconds of the database server
 */
record Answered(Shot shot, double serverCpu, double postgresCpu) {

    private static final double MILLIS = 1000;

    double serverMillis() {
        return serverCpu * MILLIS / Math.max(1, shot.count());
    }

    double postgresMillis() {
        return postgresCpu * MILLIS / Math.max(1, shot.count());
    }

    double askingMillis() {
        return shot.cpuSeconds() * MILLIS / Math.max(1, shot.count());
    }

    double secondsEach() {
        return 1 / shot.perSecond();
    }
}

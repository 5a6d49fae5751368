package nl.startklaar.bench;

/**
 * Processor time of the server, which is this process, and of its database server.
 *
 * @param postgres the process that started all others of the database server
 */
record ServerMeter(long postgres) {

    /** Seconds, of each. */
    record Spent(double server, double postgres) {

        Answered on(Shot shot) {
            return new Answered(shot, server, postgres);
        }
    }

    Spent look() {
        return new Spent(ProcessTimes.cpuSecondsOfUs(), ProcessTimes.cpuSecondsOfFamily(postgres));
    }

    Spent since(Spent before) {
        var now = look();
        return new Spent(now.server() - before.server(), now.postgres() - before.postgres());
    }
}

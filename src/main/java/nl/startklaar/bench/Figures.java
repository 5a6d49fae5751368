package nl.startklaar.bench;

/**
 * What one piece of work took.
 *
 * @param wallSeconds from begin to end
 * @param jvmCpuSeconds processor time of this process
 * @param postgresCpuSeconds processor time of the database server and all its processes
 * @param peakHeapMb the most that the parts of the Java heap have held, added up
 * @param jvmResidentMb the most memory this process had, looked at four times a second
 * @param postgresResidentMb the same for the database server, what it shares counted once
 */
record Figures(
        double wallSeconds,
        double jvmCpuSeconds,
        double postgresCpuSeconds,
        double peakHeapMb,
        double jvmResidentMb,
        double postgresResidentMb) {

    double cpuSeconds() {
        return jvmCpuSeconds + postgresCpuSeconds;
    }
}

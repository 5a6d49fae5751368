package nl.startklaar.ops;

import picocli.CommandLine.Command;

/** How long the work of a whole country takes; see its verbs. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand {}

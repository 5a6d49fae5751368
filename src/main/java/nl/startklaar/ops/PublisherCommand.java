package nl.startklaar.ops;

import picocli.CommandLine.Command;

/** Programs of publishers: see its verbs. */
@Command(name = "publisher", mixinStandardHelpOptions = true)
final class PublisherCommand {}

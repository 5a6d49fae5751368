package nl.startklaar.ops;

import picocli.CommandLine.Command;

/** What a pupil administration sends; see its verbs. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand {}

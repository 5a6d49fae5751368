package nl.startklaar.ops;

import picocli.CommandLine.Command;

/** The keys of what is kept unreadable: see its verbs. */
@Command(name = "keys", mixinStandardHelpOptions = true)
final class KeysCommand {}

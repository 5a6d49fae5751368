package nl.startklaar.ops;

import picocli.CommandLine.Command;

/** From where pupils of a school may come in; see its verbs. */
@Command(name = "ip", mixinStandardHelpOptions = true)
final class IpCommand {}

package nl.startklaar.ops;

import picocli.CommandLine.Command;

/** What a school has bought; see its verbs. */
@Command(name = "licence", mixinStandardHelpOptions = true)
final class LicenceCommand {}

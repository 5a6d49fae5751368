package nl.startklaar.ops;

import picocli.CommandLine.Command;

/** What publishers offer: see its verbs. */
@Command(name = "catalogue", mixinStandardHelpOptions = true)
final class CatalogueCommand {}

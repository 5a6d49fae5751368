package nl.startklaar.ops;

import picocli.CommandLine.Command;

/** Backups: see its verbs. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand {}

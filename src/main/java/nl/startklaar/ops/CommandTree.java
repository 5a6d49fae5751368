package nl.startklaar.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.web.Words;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every command with its help, and how each of them ends. */
final class CommandTree {

    private CommandTree() {}

    static int run(
            String[] arguments, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        var screen = screen(List.of(arguments), environment, out, err);
        return tree(screen).execute(arguments);
    }

    private static CommandLine tree(Screen screen) {
        var tree = new CommandLine(root());
        tree.addSubcommand(new ServeCommand(screen));
        tree.addSubcommand(
                new CommandLine(new DemoCommand(screen))
                        .addSubcommand(new DemoResetCommand(screen)));
        tree.addSubcommand(new CheckCommand(screen));
        tree.addSubcommand(new RehearsalCommand(screen));
        tree.addSubcommand(
                new CommandLine(new ImportCommand())
                        .addSubcommand(new ImportPreviewCommand(screen))
                        .addSubcommand(new ImportApplyCommand(screen))
                        .addSubcommand(new ImportStatusCommand(screen))
                        .addSubcommand(new ImportUndoCommand(screen))
                        .addSubcommand(new ImportExportCommand(screen)));
        tree.addSubcommand(
                new CommandLine(new CatalogueCommand())
                        .addSubcommand(new CatalogueShowCommand(screen))
                        .addSubcommand(new CatalogueCheckCommand(screen))
                        .addSubcommand(new CatalogueImportCommand(screen)));
        tree.addSubcommand(
                new CommandLine(new LicenceCommand())
                        .addSubcommand(new LicenceListCommand(screen))
                        .addSubcommand(new LicenceImportCommand(screen))
                        .addSubcommand(new LicenceExportCommand(screen)));
        tree.addSubcommand(
                new CommandLine(new BackupCommand())
                        .addSubcommand(new BackupCreateCommand(screen))
                        .addSubcommand(new BackupVerifyCommand(screen))
                        .addSubcommand(new BackupRestoreCommand(screen))
                        .addSubcommand(new BackupListCommand(screen)));
        tree.addSubcommand(
                new CommandLine(new KeysCommand())
                        .addSubcommand(new KeysStatusCommand(screen))
                        .addSubcommand(new KeysRotateCommand(screen)));
        tree.addSubcommand(new TraceCommand(screen));
        tree.addSubcommand(
                new CommandLine(new IpCommand())
                        .addSubcommand(new IpListCommand(screen))
                        .addSubcommand(new IpAddCommand(screen))
                        .addSubcommand(new IpRemoveCommand(screen)));
        tree.addSubcommand(new DoctorCommand(screen));
        tree.addSubcommand(
                new CommandLine(new BenchCommand())
                        .addSubcommand(new BenchImportCommand(screen))
                        .addSubcommand(new BenchAccessCommand(screen))
                        .addSubcommand(new BenchSigninCommand(screen)));
        tree.addSubcommand(
                new CommandLine(new PublisherCommand())
                        .addSubcommand(new PublisherListClientsCommand(screen))
                        .addSubcommand(new PublisherAddClientCommand(screen))
                        .addSubcommand(new PublisherEndClientCommand(screen)));
        tree.addSubcommand(new WarmUpCommand(screen));
        tree.addSubcommand(new DemoPublisherCommand(screen));
        tree.addSubcommand(new LoadCommand());
        tree.addSubcommand(new DemoPortalCommand(screen));
        tree.setOut(screen.out());
        tree.setErr(screen.err());
        tree.setColorScheme(CommandLine.Help.defaultColorScheme(screen.colours()));
        tree.setResourceBundle(HelpWords.in(screen.locale()));
        tree.setUsageHelpLongOptionsMaxWidth(24);
        tree.setUsageHelpWidth(100);
        tree.setParameterExceptionHandler((wrong, _) -> explain(screen, wrong));
        tree.setExecutionExceptionHandler((fault, _, _) -> explain(screen, fault));
        explainExits(tree, screen);
        return tree;
    }

    /**
     * Language and colour are looked at before anything is said, and so before picocli reads them.
     */
    private static CommandSpec root() {
        return CommandSpec.create()
                .name("startklaar")
                .version("Startklaar 0.1.0")
                .mixinStandardHelpOptions(true)
                .addOption(
                        OptionSpec.builder("--language")
                                .type(String.class)
                                .paramLabel("nl|en")
                                .scopeType(ScopeType.INHERIT)
                                .build())
                .addOption(
                        OptionSpec.builder("--no-color")
                                .type(boolean.class)
                                .scopeType(ScopeType.INHERIT)
                                .build());
    }

    private static Screen screen(
            List<String> arguments,
            Map<String, String> environment,
            PrintWriter out,
            PrintWriter err) {
        try {
            return new Screen(
                    out,
                    err,
                    locale(arguments, environment),
                    colours(arguments, environment),
                    Words.messageSource(),
                    environment);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the command says, else what the machine's language is; Dutch unless that is English. */
    private static Locale locale(List<String> arguments, Map<String, String> environment) {
        var asked =
                optionValue(arguments, "--language")
                        .or(() ->
                                Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                                        .map(name -> environment.getOrDefault(name, ""))
                                        .filter(it -> !it.isEmpty())
                                        .findFirst())
                        .orElse("nl");
        return Locale.forLanguageTag(asked.startsWith("en") ? "en-GB" : "nl-NL");
    }

    private static Optional<String> optionValue(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        return at >= 0 && at + 1 < arguments.size()
                ? Optional.of(arguments.get(at + 1))
                : arguments.stream()
                        .filter(it -> it.startsWith(name + "="))
                        .map(it -> it.substring(name.length() + 1))
                        .findFirst();
    }

    private static Ansi colours(List<String> arguments, Map<String, String> environment) {
        boolean plain =
                arguments.contains("--no-color")
                        || environment.containsKey("NO_COLOR")
                        || "dumb".equals(environment.get("TERM"))
                        || System.console() == null
                        || !System.console().isTerminal();
        return plain ? Ansi.OFF : Ansi.ON;
    }

    private static void explainExits(CommandLine command, Screen screen) {
        var exits = new LinkedHashMap<String, String>();
        Arrays.stream(Exit.values())
                .forEach(it -> exits.put(" " + it.code(), screen.text(it.words())));
        command.getCommandSpec().usageMessage().exitCodeList(exits);
        command.getSubcommands().values().forEach(it -> explainExits(it, screen));
    }

    private static int explain(Screen screen, ParameterException wrong) {
        var command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        switch (wrong) {
            case MissingParameterException missing ->
                    screen.say(
                            "ops.usage.missing",
                            String.join(
                                    ", ",
                                    missing.getMissing().stream()
                                            .map(CommandTree::label)
                                            .toList()));
            case UnmatchedArgumentException unknown ->
                    screen.say("ops.usage.unknown", String.join(" ", unknown.getUnmatched()));
            default -> screen.say("ops.usage.wrong", String.valueOf(wrong.getMessage()));
        }
        screen.say("ops.usage.help", command);
        return Exit.USAGE.code();
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static int explain(Screen screen, Exception fault) {
        return switch (fault) {
            case Stopped stopped -> {
                screen.say(stopped.sentence());
                yield stopped.exit().code();
            }
            case NotFound _ -> {
                screen.say("ops.not-found");
                yield Exit.NOT_FOUND.code();
            }
            default -> {
                screen.say("ops.fault");
                fault.printStackTrace(screen.err());
                yield Exit.FAULT.code();
            }
        };
    }
}

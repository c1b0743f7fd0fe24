// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.poststation.cli.internal.account.ActivateCommand;
import org.poststation.cli.internal.account.AddCommand;
import org.poststation.cli.internal.account.AddMailboxCommand;
import org.poststation.cli.internal.account.DeleteCommand;
import org.poststation.cli.internal.account.ListCommand;
import org.poststation.cli.internal.account.PasswordCommand;
import org.poststation.cli.internal.account.RenameCommand;
import org.poststation.cli.internal.account.SetCommand;
import org.poststation.cli.internal.account.ShowCommand;
import org.poststation.cli.internal.bulk.ExportCommand;
import org.poststation.cli.internal.bulk.ImportCommand;
import org.poststation.cli.internal.check.CheckCommand;
import org.poststation.cli.internal.cluster.CleanupCommand;
import org.poststation.cli.internal.cluster.ClearCommand;
import org.poststation.cli.internal.cluster.ClusterStatusCommand;
import org.poststation.cli.internal.cluster.MaintenanceCommand;
import org.poststation.cli.internal.cluster.MoveCommand;
import org.poststation.cli.internal.cluster.StandbyCommand;
import org.poststation.cli.internal.cluster.UnstandbyCommand;
import org.poststation.cli.internal.connection.ProfileAddCommand;
import org.poststation.cli.internal.connection.ProfileExportCommand;
import org.poststation.cli.internal.connection.ProfileImportCommand;
import org.poststation.cli.internal.connection.ProfileListCommand;
import org.poststation.cli.internal.connection.ProfileRemoveCommand;
import org.poststation.cli.internal.connection.TestCommand;
import org.poststation.cli.internal.dmarc.DmarcLintCommand;
import org.poststation.cli.internal.dns.CheckDnsCommand;
import org.poststation.cli.internal.dns.CompareDnsCommand;
import org.poststation.cli.internal.example.ResetCommand;
import org.poststation.cli.internal.format.Names;
import org.poststation.cli.internal.journal.JournalBudgetCommand;
import org.poststation.cli.internal.journal.JournalListCommand;
import org.poststation.cli.internal.journal.JournalShowCommand;
import org.poststation.cli.internal.journal.JournalUndoCommand;
import org.poststation.cli.internal.lifecycle.MailSetCommand;
import org.poststation.cli.internal.lifecycle.MailTestCommand;
import org.poststation.cli.internal.lifecycle.OverviewCommand;
import org.poststation.cli.internal.lifecycle.PlanCommand;
import org.poststation.cli.internal.lifecycle.RulesListCommand;
import org.poststation.cli.internal.lifecycle.RulesRemoveCommand;
import org.poststation.cli.internal.lifecycle.RulesSetCommand;
import org.poststation.cli.internal.lifecycle.RulesSettingsCommand;
import org.poststation.cli.internal.lifecycle.RunCommand;
import org.poststation.cli.internal.lifecycle.StatusCommand;
import org.poststation.cli.internal.maps.MapsDiffCommand;
import org.poststation.cli.internal.maps.MapsExportCommand;
import org.poststation.cli.internal.node.NodeAddCommand;
import org.poststation.cli.internal.node.NodeCompareCommand;
import org.poststation.cli.internal.node.NodeExportCommand;
import org.poststation.cli.internal.node.NodeImportCommand;
import org.poststation.cli.internal.node.NodeListCommand;
import org.poststation.cli.internal.node.NodeRemoveCommand;
import org.poststation.cli.internal.node.NodeStatusCommand;
import org.poststation.cli.internal.node.ProbeCommand;
import org.poststation.cli.internal.queue.QueueActionCommand;
import org.poststation.cli.internal.queue.QueueHoldCommand;
import org.poststation.cli.internal.queue.QueueJournalCommand;
import org.poststation.cli.internal.queue.QueueListCommand;
import org.poststation.cli.internal.queue.QueueRetryCommand;
import org.poststation.cli.internal.queue.QueueShowCommand;
import org.poststation.cli.internal.queue.QueueSummaryCommand;
import org.poststation.cli.internal.queue.QueueTraceCommand;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.service.ServiceActionCommand;
import org.poststation.cli.internal.service.ServiceDefineCommand;
import org.poststation.cli.internal.service.ServiceListCommand;
import org.poststation.cli.internal.service.ServiceRemoveCommand;
import org.poststation.cli.internal.service.ServiceStatusCommand;
import org.poststation.cli.internal.smtp.SmtpProbeCommand;
import org.poststation.cli.internal.smtp.SmtpSendCommand;
import org.poststation.cli.internal.spf.CheckSpfCommand;
import org.poststation.cli.internal.spf.FlattenCommand;
import org.poststation.cli.internal.spf.LintCommand;
import org.poststation.cli.internal.spf.TreeCommand;
import org.poststation.cluster.service.ServiceAction;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.queue.action.QueueCommand;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * All commands by their names. Only the group that the arguments begin with is filled, which halves the time until a
 * command begins.
 */
final class CommandTree {

    /** Name of the program in every text. */
    static final String PROGRAM = "poststation";

    private final Context context;
    private final String version;

    CommandTree(Context context, String version) {
        this.context = context;
        this.version = version;
    }

    /** The tree, filled as far as the arguments need it. */
    CommandLine build(String... arguments) {
        String group = arguments.length == 0 ? "" : arguments[0];
        CommandSpec spec = CommandSpec.create().name(PROGRAM).version("Poststation " + version);
        spec.addOption(OptionSpec.builder("--version").versionHelp(true).type(boolean.class)
                .description("Print the version.").build());
        CommandLine root = new CommandLine(spec);
        commands().forEach((name, command) -> root.addSubcommand(name,
                name.equals(group) ? command.get() : group(name)));
        return root;
    }

    /** What stands right after the name of the program, in the order of the help. */
    private Map<String, Supplier<CommandLine>> commands() {
        Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
        for (ObjectKind kind : ObjectKind.values()) {
            all.put(Names.of(kind), () -> accounts(kind));
        }
        all.put("check", () -> new CommandLine(new CheckCommand(context)));
        all.put("import", () -> new CommandLine(new ImportCommand(context)));
        all.put("lifecycle", this::lifecycle);
        all.put("connection", () -> group("connection").addSubcommand(new TestCommand(context)));
        all.put("export", () -> new CommandLine(new ExportCommand(context)));
        all.put("journal",
                () -> group("journal").addSubcommand(new JournalListCommand(context))
                        .addSubcommand(new JournalShowCommand(context)).addSubcommand(new JournalUndoCommand(context))
                        .addSubcommand(new JournalBudgetCommand(context)));
        all.put("maps", () -> group("maps").addSubcommand(new MapsExportCommand(context))
                .addSubcommand(new MapsDiffCommand(context)));
        all.put("node", this::nodes);
        all.put("cluster", this::clusters);
        all.put("service", this::services);
        all.put("queue", this::queues);
        all.put("smtp", () -> group("smtp").addSubcommand(new SmtpProbeCommand(context))
                .addSubcommand(new SmtpSendCommand(context)));
        all.put("dmarc", () -> group("dmarc").addSubcommand(new DmarcLintCommand(context)));
        all.put("dns", () -> group("dns").addSubcommand(new CheckDnsCommand(context))
                .addSubcommand(new CompareDnsCommand(context)));
        all.put("spf",
                () -> group("spf").addSubcommand(new LintCommand(context)).addSubcommand(new TreeCommand(context))
                        .addSubcommand(new CheckSpfCommand(context)).addSubcommand(new FlattenCommand(context)));
        all.put("profile", this::profiles);
        all.put("example", () -> group("example").addSubcommand(new ResetCommand(context)));
        return all;
    }

    private CommandLine accounts(ObjectKind kind) {
        CommandLine group = group(Names.of(kind));
        group.addSubcommand(new ListCommand(context, kind));
        group.addSubcommand(new ShowCommand(context, kind));
        group.addSubcommand(
                kind == ObjectKind.MAILBOX ? new AddMailboxCommand(context) : new AddCommand(context, kind));
        group.addSubcommand(new SetCommand(context, kind));
        group.addSubcommand(new RenameCommand(context, kind));
        group.addSubcommand(new DeleteCommand(context, kind));
        group.addSubcommand(new ActivateCommand(context, kind, true));
        CommandLine deactivate = new CommandLine(new ActivateCommand(context, kind, false));
        group.addSubcommand(deactivate.setCommandName("deactivate"));
        if (kind == ObjectKind.MAILBOX) {
            group.addSubcommand(new PasswordCommand(context));
        }
        return group;
    }

    private CommandLine lifecycle() {
        CommandLine rules = group("rules").addSubcommand(new RulesListCommand(context))
                .addSubcommand(new RulesSetCommand(context)).addSubcommand(new RulesRemoveCommand(context))
                .addSubcommand(new RulesSettingsCommand(context));
        CommandLine mail = group("mail").addSubcommand(new MailSetCommand(context))
                .addSubcommand(new MailTestCommand(context));
        return group("lifecycle").addSubcommand(new OverviewCommand(context)).addSubcommand(new PlanCommand(context))
                .addSubcommand(new RunCommand(context)).addSubcommand(new StatusCommand(context))
                .addSubcommand("rules", rules)
                .addSubcommand("mail", mail);
    }

    private CommandLine clusters() {
        return group("cluster").addSubcommand(new ClusterStatusCommand(context))
                .addSubcommand(new StandbyCommand(context)).addSubcommand(new UnstandbyCommand(context))
                .addSubcommand(new MoveCommand(context)).addSubcommand(new ClearCommand(context))
                .addSubcommand(new CleanupCommand(context)).addSubcommand(new MaintenanceCommand(context));
    }

    private CommandLine services() {
        CommandLine group = group("service").addSubcommand(new ServiceListCommand(context))
                .addSubcommand(new ServiceDefineCommand(context)).addSubcommand(new ServiceRemoveCommand(context))
                .addSubcommand(new ServiceStatusCommand(context));
        for (ServiceAction action : ServiceAction.values()) {
            CommandLine command = new CommandLine(new ServiceActionCommand(context, action));
            group.addSubcommand(command.setCommandName(action.name().toLowerCase(Locale.ROOT)));
        }
        return group;
    }

    private CommandLine queues() {
        CommandLine group = group("queue").addSubcommand(new QueueListCommand(context))
                .addSubcommand(new QueueSummaryCommand(context)).addSubcommand(new QueueTraceCommand(context))
                .addSubcommand(new QueueShowCommand(context))
                .addSubcommand(new QueueJournalCommand(context)).addSubcommand(new QueueRetryCommand(context))
                .addSubcommand(new QueueHoldCommand(context));
        for (QueueCommand action : List.of(new QueueCommand.Release(), new QueueCommand.Requeue(),
                new QueueCommand.Delete(), new QueueCommand.Bounce())) {
            CommandLine command = new CommandLine(new QueueActionCommand(context, action));
            group.addSubcommand(command.setCommandName(action.word()));
        }
        return group;
    }

    private CommandLine profiles() {
        return group("profile").addSubcommand(new ProfileListCommand(context))
                .addSubcommand(new ProfileAddCommand(context)).addSubcommand(new ProfileRemoveCommand(context))
                .addSubcommand(new ProfileExportCommand(context)).addSubcommand(new ProfileImportCommand(context));
    }

    private CommandLine nodes() {
        return group("node").addSubcommand(new NodeStatusCommand(context)).addSubcommand(new ProbeCommand(context))
                .addSubcommand(new NodeCompareCommand(context)).addSubcommand(new NodeListCommand(context))
                .addSubcommand(new NodeAddCommand(context)).addSubcommand(new NodeRemoveCommand(context))
                .addSubcommand(new NodeImportCommand(context)).addSubcommand(new NodeExportCommand(context));
    }

    private static CommandLine group(String name) {
        return new CommandLine(CommandSpec.create().name(name));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.cli.internal.connection.DirectoryCommand;
import org.poststation.cli.internal.runtime.Confirmation;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.check.CheckOperation;
import org.poststation.directory.check.CheckResult;
import org.poststation.directory.check.CheckRule;
import org.poststation.directory.check.CheckRules;
import org.poststation.directory.check.Fix;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.RuleResult;
import org.poststation.model.Severity;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks whether a directory is consistent, and sets right what can be set right without asking. */
@Command(name = "check")
public final class CheckCommand extends DirectoryCommand {

    @Option(names = "--rule", paramLabel = "ID", split = ",")
    private List<String> rules = List.of();

    @Option(names = "--severity", paramLabel = "SEVERITY", converter = SeverityConverter.class)
    private Severity severity = Severity.OK;

    @Option(names = "--list-rules")
    private boolean listRules;

    @Option(names = "--fix", paramLabel = "RULE")
    private String fix;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    /** A command in a context. */
    public CheckCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() throws OperationException {
        if (listRules) {
            FindingPrinter.of(output(), json()).rules(CheckRules.all());
            output().flush();
            return ExitCode.DONE;
        }
        return super.call();
    }

    @Override
    protected void checkUsage() throws UsageException {
        for (String id : rules) {
            require(id);
        }
        if (fix == null) {
            return;
        }
        if (!rules.isEmpty()) {
            throw new UsageException("--fix and --rule exclude each other.", "Name the rule with --fix only.");
        }
        if (require(fix).fix().isEmpty()) {
            throw new UsageException("The rule " + fix + " has no fix: a person must decide.",
                    "See with \"check --list-rules\" which rules have one.");
        }
        confirmation.require(context(), dryRun);
    }

    @Override
    protected int run(MailDirectory directory) throws OperationException {
        if (fix == null) {
            return check(directory);
        }
        CheckRule rule = require(fix);
        List<ObjectFinding> found = atLeast(result(directory, List.of(rule))).rules().getFirst().findings();
        Fix wanted = rule.fix().orElseThrow();
        return new FixRun(context(), failures(), confirmation, dryRun).run(directory, wanted, found);
    }

    private int check(MailDirectory directory) throws OperationException {
        List<CheckRule> wanted = new ArrayList<>(CheckRules.all());
        wanted.removeIf(rule -> !rules.isEmpty() && !rules.contains(rule.id()));
        CheckResult result = atLeast(result(directory, wanted));
        FindingPrinter.of(output(), json()).result(result, directory.schema());
        output().flush();
        return result.findings() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private CheckResult result(MailDirectory directory, List<CheckRule> wanted) throws OperationException {
        return new CheckOperation(directory, wanted).run(Progress.silent(cancellation()));
    }

    private CheckResult atLeast(CheckResult result) {
        List<RuleResult> bad = result.rules().stream().map(one -> new RuleResult(one.rule(), one.applicable(),
                one.findings().stream().filter(this::isBad).toList())).toList();
        return new CheckResult(result.at(), result.objects(), bad, result.passwords());
    }

    private boolean isBad(ObjectFinding found) {
        return Severity.WORST_FIRST.compare(found.finding().severity(), severity) <= 0;
    }

    private static CheckRule require(String id) throws UsageException {
        Optional<CheckRule> rule = CheckRules.find(id);
        if (rule.isEmpty()) {
            throw new UsageException("There is no rule \"" + id + "\".",
                    "See with \"check --list-rules\" which rules there are.");
        }
        return rule.get();
    }
}

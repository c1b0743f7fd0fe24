// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.lifecycle.Condition;
import org.poststation.directory.lifecycle.Condition.Expired;
import org.poststation.directory.lifecycle.Condition.NeverUsed;
import org.poststation.directory.lifecycle.Condition.Unused;
import org.poststation.directory.lifecycle.InvalidSettingsException;
import org.poststation.directory.lifecycle.Language;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.Reason;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a rule, or changes the one of the same domain and reason. */
@Command(name = "set")
public final class RulesSetCommand extends WorkspaceCommand {

    private static final Pattern TIME = Pattern.compile("(\\d{1,6})([hd])");

    @Mixin
    private RuleName name = new RuleName();

    @Option(names = "--months", paramLabel = "NUMBER")
    private Integer months;

    @Option(names = "--grace-days", paramLabel = "NUMBER")
    private Integer graceDays;

    @Option(names = "--days", paramLabel = "NUMBER")
    private Integer days;

    @Option(names = "--notify", paramLabel = "LANGUAGE")
    private String notify;

    @Option(names = "--delete-after", paramLabel = "TIME")
    private String deleteAfter;

    @Option(names = "--off")
    private boolean off;

    /** A command in a context. */
    public RulesSetCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() throws OperationException {
        Optional<Language> language = notify == null ? Optional.empty() : Optional.of(language(notify));
        Optional<Duration> deletion = deleteAfter == null ? Optional.empty() : Optional.of(time(deleteAfter));
        LifecycleRule rule = new LifecycleRule(name.domain(), condition(), !off, language, deletion);
        LifecycleFolder folder = folder();
        try {
            folder.save(folder.settings().with(rule));
        } catch (InvalidSettingsException wrong) {
            throw new UsageException(wrong.explanation().what(), wrong.explanation().nextStep(), wrong);
        }
        output().line(rule.domain() + ": " + LifecycleWords.of(rule.condition()) + ": "
                + (off ? "off" : LifecycleWords.steps(rule)));
        return ExitCode.DONE;
    }

    private Condition condition() throws UsageException {
        Reason reason = name.reason();
        refuse(months != null && reason != Reason.UNUSED, "--months goes with --when unused.");
        refuse(graceDays != null && reason != Reason.UNUSED, "--grace-days goes with --when unused.");
        refuse(days != null && reason != Reason.NEVER_USED, "--days goes with --when never-used.");
        return switch (reason) {
            case EXPIRED -> new Expired();
            case UNUSED -> {
                refuse(months == null, "--when unused wants --months.");
                yield new Unused(months, graceDays == null ? 0 : graceDays);
            }
            case NEVER_USED -> {
                refuse(days == null, "--when never-used wants --days.");
                yield new NeverUsed(days);
            }
        };
    }

    private static void refuse(boolean wrong, String what) throws UsageException {
        if (wrong) {
            throw new UsageException(what, "See \"lifecycle rules set --help\".");
        }
    }

    private static Language language(String code) throws UsageException {
        return Language.find(code).orElseThrow(
                () -> new UsageException("\"" + code + "\" is no language of messages.", "Give en, de or it."));
    }

    private static Duration time(String text) throws UsageException {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            throw new UsageException("\"" + text + "\" is no time.", "Give hours or days, for example 24h or 7d.");
        }
        long number = Long.parseLong(parts.group(1));
        return parts.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number);
    }
}

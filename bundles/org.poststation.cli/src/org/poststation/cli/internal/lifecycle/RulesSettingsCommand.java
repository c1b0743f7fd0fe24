// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.lifecycle.InvalidSettingsException;
import org.poststation.directory.lifecycle.LastLoginAttribute;
import org.poststation.directory.lifecycle.LastLoginAttribute.Form;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.lifecycle.LoginNodes;
import org.poststation.directory.lifecycle.LoginSource;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what all rules rest on: where the last login is kept, where owners are written to, how much a run may touch. */
@Command(name = "settings")
public final class RulesSettingsCommand extends WorkspaceCommand {

    private static final String LAST_LOGIN = "--last-login";
    private static final String LAST_LOGIN_NODE = "--last-login-node";

    @Option(names = LAST_LOGIN, paramLabel = "ATTRIBUTE")
    private String lastLogin;

    @Option(names = LAST_LOGIN_NODE, paramLabel = "NODE")
    private List<String> nodes = List.of();

    @Option(names = "--last-login-form", paramLabel = "FORM")
    private String form = Form.GENERALIZED.word();

    @Option(names = "--recorded-since", paramLabel = "DAY")
    private String recordedSince;

    @Option(names = "--notice-attribute", paramLabel = "ATTRIBUTE")
    private String noticeAttribute;

    @Option(names = "--most-percent", paramLabel = "PERCENT")
    private Integer mostPercent;

    /** A command in a context. */
    public RulesSettingsCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() throws OperationException {
        LifecycleFolder folder = folder();
        LifecycleSettings old = folder.settings();
        LifecycleSettings changed = new LifecycleSettings(old.rules(),
                lastLogin == null && nodes.isEmpty() ? old.lastLogin() : Optional.of(login()),
                noticeAttribute == null ? old.noticeAttribute() : Optional.of(noticeAttribute),
                mostPercent == null ? old.mostPercent() : mostPercent);
        try {
            folder.save(changed);
        } catch (InvalidSettingsException wrong) {
            throw new UsageException(wrong.explanation().what(), wrong.explanation().nextStep(), wrong);
        }
        return ExitCode.DONE;
    }

    private LoginSource login() throws UsageException {
        if (lastLogin != null && !nodes.isEmpty()) {
            throw new UsageException(LAST_LOGIN + " and " + LAST_LOGIN_NODE + " exclude each other.",
                    "Name the attribute, or the nodes whose Dovecot records logins.");
        }
        return nodes.isEmpty() ? new LastLoginAttribute(lastLogin, form(), since()) : new LoginNodes(nodes, since());
    }

    private Form form() throws UsageException {
        return Form.find(form).orElseThrow(() -> new UsageException("\"" + form + "\" is no form of moments.",
                "Give generalized, unix or digits."));
    }

    private Optional<LocalDate> since() throws UsageException {
        try {
            return Optional.ofNullable(recordedSince).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            throw new UsageException("\"" + recordedSince + "\" is no day.", "Give one like 2026-01-31.", noDay);
        }
    }
}

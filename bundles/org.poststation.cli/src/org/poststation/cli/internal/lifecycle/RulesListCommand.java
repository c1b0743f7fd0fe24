// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.directory.lifecycle.Condition.NeverUsed;
import org.poststation.directory.lifecycle.Condition.Unused;
import org.poststation.directory.lifecycle.Language;
import org.poststation.directory.lifecycle.LastLoginAttribute;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.lifecycle.LoginNodes;
import org.poststation.directory.lifecycle.LoginSource;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;

import picocli.CommandLine.Command;

/** Lists the rules. */
@Command(name = "list")
public final class RulesListCommand extends WorkspaceCommand {

    /** A command in a context. */
    public RulesListCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() throws OperationException {
        LifecycleSettings settings = folder().settings();
        if (json()) {
            settings.rules().forEach(rule -> output().line(Json.line(object(rule))));
            output().line(Json.line(Map.of("settings", object(settings))));
            return ExitCode.DONE;
        }
        Table table = new Table(output()::line, List.of("DOMAIN", "WHEN", "THEN", "STATE"));
        settings.rules().forEach(rule -> table.row(List.of(rule.domain(), LifecycleWords.of(rule.condition()),
                LifecycleWords.steps(rule), rule.on() ? "on" : "off")));
        table.flush();
        output().line("Last login: " + settings.lastLogin().map(RulesListCommand::login).orElse("not known"));
        output().line("A run may touch " + settings.mostPercent() + " % of a domain.");
        return ExitCode.DONE;
    }

    private static String login(LoginSource source) {
        String where = switch (source) {
            case LastLoginAttribute attribute -> attribute.name() + ", " + attribute.form().word();
            case LoginNodes nodes -> "recorded on " + nodes.name();
        };
        return where + source.recordedSince().map(day -> ", recorded since " + day).orElse("");
    }

    private static Map<String, Object> object(LifecycleRule rule) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("domain", rule.domain());
        object.put("when", rule.reason().word());
        if (rule.condition() instanceof Unused unused) {
            object.put("months", unused.months());
            object.put("grace_days", unused.graceDays());
        } else if (rule.condition() instanceof NeverUsed never) {
            object.put("days", never.days());
        }
        object.put("notify", rule.notice().map(Language::code).orElse(null));
        object.put("delete_after_hours", rule.deletion().map(time -> (Object) time.toHours()).orElse(null));
        object.put("on", rule.on());
        return object;
    }

    private static Map<String, Object> object(LifecycleSettings settings) {
        Map<String, Object> object = new LinkedHashMap<>();
        Optional<LoginSource> login = settings.lastLogin();
        LastLoginAttribute attribute = login.orElse(null) instanceof LastLoginAttribute found ? found : null;
        object.put("last_login", attribute == null ? null : attribute.name());
        object.put("last_login_form", attribute == null ? null : attribute.form().word());
        object.put("last_login_nodes", login.orElse(null) instanceof LoginNodes nodes ? nodes.nodes() : null);
        object.put("recorded_since", login.flatMap(LoginSource::recordedSince).map(Object::toString).orElse(null));
        object.put("notice_attribute", settings.noticeAttribute().orElse(null));
        object.put("most_percent", settings.mostPercent());
        return object;
    }
}

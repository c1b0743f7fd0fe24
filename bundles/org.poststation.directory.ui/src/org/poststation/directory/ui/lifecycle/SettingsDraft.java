// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.lifecycle.InvalidSettingsException;
import org.poststation.directory.lifecycle.LastLoginAttribute;
import org.poststation.directory.lifecycle.LastLoginAttribute.Form;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.lifecycle.LoginNodes;
import org.poststation.directory.lifecycle.LoginSource;
import org.poststation.directory.lifecycle.SettingsCheck;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.lifecycle.RuleDraft.Problem;

/**
 * What holds for all rules of a directory, as it stands in the form. Knows no widget.
 *
 * @param attribute with the last login; empty for none
 * @param nodes names of the nodes whose Dovecot records logins instead, with commas between; empty for none
 * @param form how the moment is written in it
 * @param since day since which logins are recorded; empty when that is not known
 * @param notice attribute with another address of the owner; empty for none
 * @param percent how much of a domain one run may touch
 */
record SettingsDraft(String attribute, String nodes, Form form, String since, String notice, String percent) {

    static SettingsDraft of(LifecycleSettings settings) {
        LoginSource source = settings.lastLogin().orElse(null);
        LastLoginAttribute attribute = source instanceof LastLoginAttribute found ? found : null;
        return new SettingsDraft(attribute == null ? "" : attribute.name(),
                source instanceof LoginNodes found ? found.name() : "",
                attribute == null ? Form.GENERALIZED : attribute.form(),
                settings.lastLogin().flatMap(LoginSource::recordedSince).map(LocalDate::toString).orElse(""),
                settings.noticeAttribute().orElse(""), Integer.toString(settings.mostPercent()));
    }

    /** Where last logins are recorded. */
    Optional<LoginSource> lastLogin() {
        if (!nodes.isBlank()) {
            return Optional.of(new LoginNodes(List.of(nodes.strip().split("\\s*,\\s*")), day()));
        }
        return attribute.isBlank()
                ? Optional.empty()
                : Optional.of(new LastLoginAttribute(attribute.strip(), form, day()));
    }

    private Optional<LocalDate> day() {
        try {
            return since.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(since.strip()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The first thing that is wrong; empty when it can be kept. */
    Optional<Problem> problem() {
        if (!percent.strip().matches("\\d{1,3}")) {
            return Optional.of(new Problem("percent", Messages.lifecycle_number_problem));
        }
        if (!attribute.isBlank() && !nodes.isBlank()) {
            return Optional.of(new Problem("nodes", Messages.lifecycle_source_problem));
        }
        try {
            SettingsCheck.check(settings());
            return Optional.empty();
        } catch (InvalidSettingsException invalid) {
            return Optional.of(new Problem(invalid.setting(), invalid.explanation().what()));
        }
    }

    /** The settings without rules; only for a draft without a problem. */
    LifecycleSettings settings() {
        return new LifecycleSettings(LifecycleSettings.NONE.rules(), lastLogin(),
                Optional.of(notice.strip()).filter(name -> !name.isEmpty()), Integer.parseInt(percent.strip()));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.poststation.directory.lifecycle.Condition.Expired;
import org.poststation.directory.lifecycle.Condition.NeverUsed;
import org.poststation.directory.lifecycle.Condition.Unused;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;
import org.poststation.profile.node.NodeProfile;

/** Refuses settings that can't be meant, before they are kept or followed. */
public final class SettingsCheck {

    private static final int MOST_MONTHS = 120;
    private static final int MOST_DAYS = 3650;
    private static final Duration MOST_WAITING = Duration.ofDays(MOST_DAYS);
    private static final Duration LEAST_WAITING = Duration.ofHours(1);
    private static final int WHOLE = 100;
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private SettingsCheck() {}

    /**
     * Looks at all of them.
     *
     * @throws InvalidSettingsException naming the first that is wrong
     */
    public static void check(LifecycleSettings settings) throws InvalidSettingsException {
        between("percent", settings.mostPercent(), 1, WHOLE);
        switch (settings.lastLogin().orElse(null)) {
            case null -> {
                // rules that need it say so
            }
            case LastLoginAttribute attribute -> attribute("attribute", attribute.name());
            case LoginNodes nodes -> nodes(nodes.nodes());
        }
        if (settings.noticeAttribute().isPresent()) {
            attribute("notice", settings.noticeAttribute().get());
        }
        for (LifecycleRule rule : settings.rules()) {
            check(rule, settings.lastLogin());
        }
    }

    /**
     * Looks at one rule.
     *
     * @param lastLogin where last logins are known from
     * @throws InvalidSettingsException naming what is wrong
     */
    public static void check(LifecycleRule rule, Optional<? extends LoginSource> lastLogin)
            throws InvalidSettingsException {
        domain(rule.domain());
        switch (rule.condition()) {
            case Expired expired -> {
                // the date stands in the account
            }
            case Unused unused -> {
                between("months", unused.months(), 1, MOST_MONTHS);
                between("grace-days", unused.graceDays(), 0, MOST_DAYS);
            }
            case NeverUsed never -> between("days", never.days(), 1, MOST_DAYS);
        }
        if (rule.deletion().isPresent()) {
            waiting(rule.deletion().get());
        }
        if (rule.on()) {
            logins(rule, lastLogin);
        }
    }

    private static void logins(LifecycleRule rule, Optional<? extends LoginSource> lastLogin)
            throws InvalidSettingsException {
        if (rule.reason() != Reason.EXPIRED && lastLogin.isEmpty()) {
            throw new InvalidSettingsException("last-login", "settings.no-last-login");
        }
        if (rule.reason() == Reason.NEVER_USED && lastLogin.flatMap(LoginSource::recordedSince).isEmpty()) {
            throw new InvalidSettingsException("recorded-since", "settings.no-recorded-since");
        }
    }

    private static void domain(String domain) throws InvalidSettingsException {
        if (domain.equals(LifecycleRule.EVERY_DOMAIN)) {
            return;
        }
        try {
            if (!DomainName.parse(domain).ascii().equals(domain)) {
                throw new InvalidSettingsException("domain", "settings.domain", domain);
            }
        } catch (InvalidValueException notADomain) {
            throw new InvalidSettingsException("domain", "settings.domain", domain);
        }
    }

    private static void attribute(String setting, String name) throws InvalidSettingsException {
        if (!ATTRIBUTE.matcher(name).matches()) {
            throw new InvalidSettingsException(setting, "settings.attribute", name);
        }
    }

    private static void nodes(List<String> names) throws InvalidSettingsException {
        for (String name : names) {
            try {
                NodeProfile.requireName(name);
            } catch (IllegalArgumentException noName) {
                throw new InvalidSettingsException("nodes", "settings.node", name);
            }
        }
    }

    private static void waiting(Duration time) throws InvalidSettingsException {
        if (time.compareTo(LEAST_WAITING) < 0 || time.compareTo(MOST_WAITING) > 0) {
            throw new InvalidSettingsException("waiting", "settings.waiting", LEAST_WAITING.toHours(),
                    MOST_WAITING.toDays());
        }
    }

    private static void between(String setting, int value, int least, int most) throws InvalidSettingsException {
        if (value < least || value > most) {
            throw new InvalidSettingsException(setting, "settings.number", setting, least, most, value);
        }
    }
}

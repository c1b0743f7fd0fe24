// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.lifecycle.Condition.Expired;
import org.poststation.directory.lifecycle.Condition.NeverUsed;
import org.poststation.directory.lifecycle.Condition.Unused;
import org.poststation.operation.OperationException;

/**
 * Settings as a text for reading and editing:
 *
 * <pre>
 * # Lifecycle rules of Poststation.
 * version = 1
 * most-percent = 10
 * last-login = authTimestamp form=generalized recorded-since=2026-01-01
 * rule = * unused months=3 grace-days=2 notice=en deletion=PT24H
 * rule = students.example.org expired off
 * </pre>
 */
final class SettingsText {

    private static final String VERSION = "1";
    private static final Set<String> RULE_OPTIONS = Set.of("months", "grace-days", "days", "notice", "deletion");
    private static final Set<String> LOGIN_OPTIONS = Set.of("form", "recorded-since");

    private SettingsText() {}

    static String write(LifecycleSettings settings) {
        StringBuilder text = new StringBuilder("# Lifecycle rules of Poststation.\n");
        line(text, "version", VERSION);
        line(text, "most-percent", Integer.toString(settings.mostPercent()));
        settings.noticeAttribute().ifPresent(name -> line(text, "notice-attribute", name));
        settings.lastLogin().ifPresent(source -> write(source, text));
        settings.rules().forEach(rule -> line(text, "rule", rule(rule)));
        return text.toString();
    }

    private static void write(LoginSource source, StringBuilder text) {
        switch (source) {
            case LastLoginAttribute attribute -> line(text, "last-login", attribute.name() + " form="
                    + attribute.form().word()
                    + attribute.recordedSince().map(day -> " recorded-since=" + day).orElse(""));
            case LoginNodes nodes -> {
                nodes.nodes().forEach(node -> line(text, "last-login-node", node));
                nodes.recordedSince().ifPresent(day -> line(text, "recorded-since", day.toString()));
            }
        }
    }

    private static String rule(LifecycleRule rule) {
        String condition = switch (rule.condition()) {
            case Expired expired -> "";
            case Unused unused -> " months=" + unused.months() + " grace-days=" + unused.graceDays();
            case NeverUsed never -> " days=" + never.days();
        };
        return rule.domain() + ' ' + rule.reason().word() + condition
                + rule.notice().map(language -> " notice=" + language.code()).orElse("")
                + rule.deletion().map(time -> " deletion=" + time).orElse("") + (rule.on() ? "" : " off");
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(" = ").append(value).append('\n');
    }

    /**
     * The settings of a text.
     *
     * @throws OperationException naming the line; nothing of it is to be followed then
     */
    static LifecycleSettings read(String text) throws OperationException {
        LifecycleSettings settings = LifecycleSettings.NONE;
        List<String> lines = text.lines().toList();
        boolean isVersionRead = false;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\s*=\\s*", 2);
            boolean isVersion = parts.length == 2 && parts[0].equals("version") && parts[1].equals(VERSION);
            try {
                settings = isVersion ? settings : read(settings, parts, isVersionRead);
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw LifecycleWording.SENTENCES.failure("settings.line", wrong, number, line);
            }
            isVersionRead |= isVersion;
        }
        SettingsCheck.check(settings);
        return settings;
    }

    private static LifecycleSettings read(LifecycleSettings settings, String[] parts, boolean isVersionRead) {
        if (!isVersionRead || parts.length < 2) {
            throw new IllegalArgumentException("version");
        }
        List<String> words = List.of(parts[1].split("\\s+"));
        return switch (parts[0]) {
            case "most-percent" -> new LifecycleSettings(settings.rules(), settings.lastLogin(),
                    settings.noticeAttribute(), Integer.parseInt(parts[1]));
            case "notice-attribute" -> new LifecycleSettings(settings.rules(), settings.lastLogin(),
                    Optional.of(parts[1]), settings.mostPercent());
            case "last-login" -> settings.withLastLogin(Optional.of(lastLogin(words)));
            case "last-login-node" -> settings.withLastLogin(Optional.of(withNode(settings, parts[1])));
            case "recorded-since" -> settings.withLastLogin(Optional.of(
                    new LoginNodes(nodes(settings).nodes(), Optional.of(LocalDate.parse(parts[1])))));
            case "rule" -> with(settings, rule(words));
            default -> throw new IllegalArgumentException(parts[0]);
        };
    }

    private static LifecycleSettings with(LifecycleSettings settings, LifecycleRule rule) {
        if (settings.find(rule.domain(), rule.reason()).isPresent()) {
            throw new IllegalArgumentException("twice: " + rule.domain() + ' ' + rule.reason().word());
        }
        return settings.with(rule);
    }

    private static LoginNodes withNode(LifecycleSettings settings, String node) {
        List<String> all = new ArrayList<>(
                settings.lastLogin().isPresent() ? nodes(settings).nodes() : List.of());
        all.add(node);
        return new LoginNodes(all, settings.lastLogin().flatMap(LoginSource::recordedSince));
    }

    private static LoginNodes nodes(LifecycleSettings settings) {
        if (settings.lastLogin().orElse(null) instanceof LoginNodes nodes) {
            return nodes;
        }
        throw new IllegalArgumentException("an attribute or nodes");
    }

    private static LastLoginAttribute lastLogin(List<String> words) {
        Map<String, String> options = options(words.subList(1, words.size()), LOGIN_OPTIONS);
        return new LastLoginAttribute(words.getFirst(),
                LastLoginAttribute.Form.find(options.getOrDefault("form", "generalized")).orElseThrow(
                        () -> new IllegalArgumentException("form")),
                Optional.ofNullable(options.get("recorded-since")).map(LocalDate::parse));
    }

    private static LifecycleRule rule(List<String> words) {
        if (words.size() < 2) {
            throw new IllegalArgumentException("a reason is missing");
        }
        List<String> others = new ArrayList<>(words.subList(2, words.size()));
        boolean isOff = others.remove("off");
        Map<String, String> options = options(others, RULE_OPTIONS);
        Optional<Language> notice = Optional.ofNullable(options.get("notice")).map(code -> Language.find(code)
                .orElseThrow(() -> new IllegalArgumentException(code)));
        Reason reason = Reason.find(words.get(1)).orElseThrow(() -> new IllegalArgumentException(words.get(1)));
        return new LifecycleRule(words.getFirst(), condition(reason, options), !isOff, notice,
                Optional.ofNullable(options.get("deletion")).map(Duration::parse));
    }

    private static Condition condition(Reason reason, Map<String, String> options) {
        return switch (reason) {
            case EXPIRED -> new Expired();
            case UNUSED -> new Unused(Integer.parseInt(options.get("months")),
                    Integer.parseInt(options.getOrDefault("grace-days", "0")));
            case NEVER_USED -> new NeverUsed(Integer.parseInt(options.get("days")));
        };
    }

    private static Map<String, String> options(List<String> words, Set<String> known) {
        Map<String, String> options = new HashMap<>();
        for (String word : words) {
            String[] parts = word.split("=", 2);
            if (parts.length < 2 || !known.contains(parts[0])) {
                throw new IllegalArgumentException(word);
            }
            options.put(parts[0], parts[1]);
        }
        return options;
    }
}

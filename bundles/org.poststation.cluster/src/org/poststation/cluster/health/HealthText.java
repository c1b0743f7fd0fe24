// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.poststation.model.Finding;
import org.poststation.operation.Sentences;

/** The words of the rules and of what they find, in the language of the platform. */
public final class HealthText {

    private static final Sentences SENTENCES = Sentences.of(HealthText.class, "health");
    private static final String KERNEL = "kernel-";

    /** Rules whose decimals are measured; elsewhere a number with a dot may be a version. */
    private static final Set<String> MEASURED = Set.of("load-high", "raid-repair");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}\\.\\d{1,6}");

    private HealthText() {}

    /** What was found: one sentence. */
    public static String found(Finding finding) {
        String key = finding.rule().startsWith(KERNEL) ? "kernel" : finding.rule();
        Stream<String> arguments = MEASURED.contains(key)
                ? finding.arguments().stream().map(HealthText::local)
                : finding.arguments().stream();
        return SENTENCES.text(key + ".found", Stream.concat(Stream.of(finding.subject()), arguments).toArray());
    }

    private static String local(String argument) {
        return DECIMAL.matcher(argument).matches()
                ? String.format("%,." + (argument.length() - argument.indexOf('.') - 1) + "f", new BigDecimal(argument))
                : argument;
    }

    /** Why that matters, and from where on it is reported. */
    public static String explanation(HealthRule rule) {
        return SENTENCES.text(rule.id() + ".why", rule.thresholds().toArray());
    }

    /** What to do about it. */
    public static String advice(HealthRule rule) {
        return SENTENCES.text(rule.id() + ".advice");
    }
}

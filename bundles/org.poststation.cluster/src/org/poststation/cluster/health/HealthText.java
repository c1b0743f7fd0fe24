// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.stream.Stream;

import org.poststation.model.Finding;
import org.poststation.operation.Sentences;

/** The words of the rules and of what they find, in the language of the platform. */
public final class HealthText {

    private static final Sentences SENTENCES = Sentences.of(HealthText.class, "health");
    private static final String KERNEL = "kernel-";

    private HealthText() {}

    /** What was found: one sentence. */
    public static String found(Finding finding) {
        String key = finding.rule().startsWith(KERNEL) ? "kernel" : finding.rule();
        return SENTENCES.text(key + ".found",
                Stream.concat(Stream.of(finding.subject()), finding.arguments().stream()).toArray());
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

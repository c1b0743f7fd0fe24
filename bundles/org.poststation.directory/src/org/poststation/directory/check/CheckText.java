// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.List;

import org.poststation.directory.account.FindingText;
import org.poststation.model.Finding;
import org.poststation.operation.Sentences;

/** The words of the rules and their findings, in the language of the platform. */
public final class CheckText {

    private static final Sentences SENTENCES = Sentences.of(CheckText.class, "check");
    private static final String ARROW = " → ";
    private static final int SHOWN = 4;
    private static final Sentences RULES = Sentences.of(CheckText.class, "rules");

    private CheckText() {}

    /** What a rule looks for, in a few words. */
    public static String title(CheckRule rule) {
        return RULES.text(rule.id());
    }

    /** Why that matters and what to do about it. */
    public static String explanation(CheckRule rule) {
        return RULES.text(rule.id() + ".why");
    }

    /** What the rule's fix does, in a few words. */
    public static String fix(CheckRule rule) {
        return RULES.text(rule.id() + ".fix");
    }

    /** The sentence of a finding. */
    public static String sentence(ObjectFinding found) {
        Finding finding = found.finding();
        List<String> arguments = finding.arguments();
        return switch (finding.rule()) {
            case "target-missing", "target-inactive", "target-without-domain", "mailman-set-incomplete" ->
                SENTENCES.text(finding.rule(), arguments.size(), some(arguments, ", "));
            case "domain-without-entry" -> SENTENCES.text(finding.rule(), arguments.getFirst(),
                    Long.parseLong(arguments.get(1)));
            case "alias-loop" -> SENTENCES.text(finding.rule(), arguments.size(),
                    some(arguments, ARROW) + ARROW + arguments.getFirst());
            case "duplicate-address", "shared-maildir" -> SENTENCES.text(finding.rule(), arguments.getFirst(),
                    some(arguments.subList(1, arguments.size()), "; "));
            case "domain-over-limit" -> SENTENCES.text(finding.rule() + '.' + arguments.getFirst(),
                    arguments.toArray());
            default -> SENTENCES.has(finding.rule())
                    ? SENTENCES.text(finding.rule(), arguments.toArray())
                    : FindingText.of(finding);
        };
    }

    /** Name of a way to store passwords. */
    public static String scheme(PasswordUse use) {
        return use.scheme().isEmpty() ? SENTENCES.text("password." + use.weakness()) : use.scheme();
    }

    /** The first of many: {@code a, b, c, …}. */
    private static String some(List<String> texts, String between) {
        String first = String.join(between, texts.subList(0, Math.min(texts.size(), SHOWN)));
        return texts.size() > SHOWN ? first + between + '…' : first;
    }

    static String reading() {
        return SENTENCES.text("step.reading");
    }

    static String checking() {
        return SENTENCES.text("step.checking");
    }

    static String planning() {
        return SENTENCES.text("step.planning");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.password.PasswordText;
import org.poststation.directory.password.PasswordWeakness;
import org.poststation.model.Finding;
import org.poststation.operation.Sentences;

/** The sentences of the findings that {@link MailDirectory#check} delivers, in the language of the platform. */
public final class FindingText {

    private static final Sentences SENTENCES = Sentences.of(FindingText.class, "findings");

    private FindingText() {}

    /**
     * The sentence of a finding.
     *
     * @throws java.util.MissingResourceException when the rule is not one of this package
     */
    public static String of(Finding finding) {
        List<String> arguments = finding.arguments();
        return switch (finding.rule()) {
            case "not-an-address" -> AccountWording.text("address." + arguments.get(2), arguments.get(0),
                    arguments.get(1));
            case "weak-password-scheme" -> weakPassword(arguments);
            default -> text(finding.rule(), arguments);
        };
    }

    private static String weakPassword(List<String> arguments) {
        List<String> shown = new ArrayList<>(arguments);
        shown.set(1, PasswordText.of(PasswordWeakness.valueOf(arguments.get(1))));
        return text(arguments.getFirst().isEmpty() ? "weak-password" : "weak-password-scheme", shown);
    }

    private static String text(String key, List<String> arguments) {
        return SENTENCES.text(key, arguments.toArray());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.compare;

import java.util.ArrayList;
import java.util.List;

import org.poststation.model.Finding;
import org.poststation.operation.Sentences;

/** Differences in words, in the language of the platform. */
public final class CompareText {

    private static final Sentences SENTENCES = Sentences.of(CompareText.class, "wording");

    private CompareText() {}

    /** The sentence of a difference. */
    public static String of(Finding difference) {
        List<Object> values = new ArrayList<>(List.of(difference.subject()));
        values.addAll(difference.arguments());
        return SENTENCES.text(difference.rule(), values.toArray());
    }

    static String comparing() {
        return SENTENCES.text("comparing");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import org.poststation.operation.Sentences;

/** The sentences of reports in the language of the platform. */
final class ReportText {

    private static final Sentences SENTENCES = Sentences.of(ReportText.class, "wording");

    private ReportText() {}

    static String of(String key, Object... values) {
        return SENTENCES.text(key, values);
    }
}

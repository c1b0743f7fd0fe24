// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

/**
 * Something that is different from an earlier look at a domain.
 *
 * @param topic the subject
 * @param kind whether it came or went
 * @param isRecord whether it is a record, else a finding
 * @param text the record without its lifetime, or the stable word of the finding and its subject
 */
public record ReportChange(Topic topic, Kind kind, boolean isRecord, String text) {

    /** What happened. */
    public enum Kind {
        CAME, WENT
    }

    /** The sentence for the reader, in the language of the platform. */
    public String message() {
        String key = (isRecord ? "record." : "finding.") + (kind == Kind.CAME ? "came" : "went");
        return ReportText.of(key, topic.title(), text);
    }
}

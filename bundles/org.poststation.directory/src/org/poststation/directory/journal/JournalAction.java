// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal;

import java.util.Map;

/**
 * Why something is written.
 *
 * @param id stable word for programs, for example {@code mailbox.set}, {@code import}, {@code undo}
 * @param words what the reader did, for example "Change several"
 * @param subject to what, for example an address or the name of a file; may be empty
 * @param details further facts by stable keys, for example the digest of the file
 */
public record JournalAction(String id, String words, String subject, Map<String, String> details) {

    /** Key of the detail that names the journal entry that is taken back. */
    public static final String UNDOES = "undoes";

    /** Keeps an unchangeable copy. */
    public JournalAction {
        details = Map.copyOf(details);
    }

    /** An action without further facts. */
    public static JournalAction of(String id, String words, String subject) {
        return new JournalAction(id, words, subject, Map.of());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.action;

import java.util.Map;
import java.util.Optional;

import org.poststation.operation.OperationException;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.ui.dialog.CountConfirmation;

/**
 * From how many messages on the number is to be typed before something is done to them.
 *
 * @param messages at least 1
 */
record ConfirmationLimit(long messages) {

    /** As everywhere else. */
    static final ConfirmationLimit USUAL = new ConfirmationLimit(CountConfirmation.MANY);

    private static final String KEY = "queue.confirm.from";
    private static final long MOST = 1_000_000;

    /** The limit that a text says; empty when it says none. */
    static Optional<ConfirmationLimit> parse(String text) {
        return text.strip().matches("\\d{1,7}")
                ? Optional.of(Long.parseLong(text.strip())).filter(number -> number >= 1 && number <= MOST)
                        .map(ConfirmationLimit::new)
                : Optional.empty();
    }

    /**
     * What was chosen; what is damaged counts as not chosen. Blocks on the disk.
     *
     * @throws OperationException when the settings can't be read
     */
    static ConfirmationLimit of(WorkspaceSettings settings) throws OperationException {
        return parse(settings.all().getOrDefault(KEY, "")).orElse(USUAL);
    }

    /**
     * Keeps it. Blocks on the disk.
     *
     * @throws OperationException when it can't be written
     */
    void save(WorkspaceSettings settings) throws OperationException {
        settings.save(Map.of(KEY, Long.toString(messages)));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.operation.OperationException;
import org.poststation.profile.WorkspaceSettings;

class ConfirmationLimitTest {

    private final Map<String, String> kept = new HashMap<>();
    private final WorkspaceSettings settings = new WorkspaceSettings() {
        @Override
        public Map<String, String> all() {
            return Map.copyOf(kept);
        }

        @Override
        public void save(Map<String, String> changed) {
            kept.putAll(changed);
        }
    };

    @Test
    void whatIsChosenCountsAndNothingChosenIsTheUsual() throws OperationException {
        assertEquals(ConfirmationLimit.USUAL, ConfirmationLimit.of(settings));
        new ConfirmationLimit(3).save(settings);
        assertEquals(new ConfirmationLimit(3), ConfirmationLimit.of(settings));
        kept.replaceAll((key, value) -> "damaged");
        assertEquals(ConfirmationLimit.USUAL, ConfirmationLimit.of(settings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1000001", "99999999999", "x", "1.5"})
    void whatIsNoNumberOfMessagesIsNoLimit(String text) {
        assertEquals(Optional.empty(), ConfirmationLimit.parse(text));
    }
}

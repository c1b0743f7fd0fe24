// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.io.Serial;

import org.poststation.operation.OperationException;

/** Settings that can't be meant. */
public final class InvalidSettingsException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String setting;

    /**
     * @param setting what is wrong, a stable word
     * @param sentence key of the sentence
     */
    InvalidSettingsException(String setting, String sentence, Object... values) {
        super(LifecycleWording.SENTENCES.explanation(sentence, "", values));
        this.setting = setting;
    }

    /**
     * A stable word for the setting that is wrong: domain, months, grace-days, days, waiting, percent, attribute,
     * nodes, notice.
     */
    public String setting() {
        return setting;
    }
}

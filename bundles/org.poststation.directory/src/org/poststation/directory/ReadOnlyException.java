// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.io.Serial;

import org.poststation.operation.OperationException;

/** The profile allows reading only; nothing was sent. */
public final class ReadOnlyException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param profile name of the profile */
    public ReadOnlyException(String profile) {
        super(Wording.SENTENCES.explanation("profile.readonly", "", profile));
    }
}

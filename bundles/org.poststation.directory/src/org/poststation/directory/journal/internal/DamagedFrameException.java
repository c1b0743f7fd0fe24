// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.io.IOException;
import java.io.Serial;

/** A frame is whole on disk but does not hold what it should, or can't be decrypted. */
final class DamagedFrameException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    DamagedFrameException() {}

    DamagedFrameException(Exception cause) {
        super(cause);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.io.Serial;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.model.Finding;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** A domain may not have what was wanted; nothing was sent to the server. */
public final class LimitReachedException extends OperationException implements FieldFailure {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Field field;

    LimitReachedException(Finding exceeded) {
        super(Explanation.of(FindingText.of(exceeded), AccountWording.text("limit-reached.next")));
        field = Field.valueOf(exceeded.subject());
    }

    @Override
    public Optional<Field> field() {
        return Optional.of(field);
    }
}

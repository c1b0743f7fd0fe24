// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.io.Serial;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** A mail object can't be as it is wanted; nothing was sent to the server. */
public final class InvalidObjectException extends OperationException implements FieldFailure {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Field field;

    /**
     * @param field the field at fault, null when it is none
     * @param explanation what is wrong with it
     */
    public InvalidObjectException(Field field, Explanation explanation) {
        super(explanation);
        this.field = field;
    }

    @Override
    public Optional<Field> field() {
        return Optional.ofNullable(field);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.Optional;

import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.OperationException;

/** Makes mail objects of the rows of one kind of table. */
interface RowConversion {

    /** What the rows become. */
    ObjectKind kind();

    /**
     * The fields of a row's object; empty when the row is no mail object by intention, as a system account.
     *
     * @throws OperationException when it can't become one
     */
    Optional<FieldValues> convert(SourceRow row) throws OperationException;
}

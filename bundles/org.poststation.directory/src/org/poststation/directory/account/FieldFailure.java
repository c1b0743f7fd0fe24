// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.Optional;

import org.poststation.directory.schema.Field;

/** A failure that a field of a mail object is the reason of. */
public sealed interface FieldFailure permits InvalidObjectException, LimitReachedException {

    /** The field at fault; empty when it is none. */
    Optional<Field> field();
}

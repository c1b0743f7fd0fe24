// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.undo;

import java.util.List;

import org.poststation.directory.AttributeValue;

/**
 * An attribute that somebody has changed since.
 *
 * @param attribute its name
 * @param was its values before the change that is to be taken back
 * @param written what the change made of it; empty also when only the server knows, as of a password that it hashed
 * @param now its values now
 */
public record AttributeConflict(String attribute, List<AttributeValue> was, List<AttributeValue> written,
        List<AttributeValue> now) {

    /** Keeps unchangeable copies. */
    public AttributeConflict {
        was = List.copyOf(was);
        written = List.copyOf(written);
        now = List.copyOf(now);
    }

    /** Without the values, which may be secret. */
    @Override
    public String toString() {
        return attribute;
    }
}

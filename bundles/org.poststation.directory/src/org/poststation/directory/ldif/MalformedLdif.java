// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import org.poststation.operation.OperationException;

/**
 * A record that was not understood; the reader goes on with the next one.
 *
 * @param place where it stands
 * @param source its bytes as they stand in the input; only the first of them when it is larger than
 *            {@link LdifOptions#largestRecord}
 * @param dn the name of its entry as far as it was read, for showing; may be empty
 * @param line number of the line at fault, from 1
 * @param column position in that line, counted in bytes from 1
 * @param problem what is wrong with it; never contains a value of the record
 */
public record MalformedLdif(LdifPlace place, byte[] source, String dn, long line, int column,
        OperationException problem) implements LdifItem {

    /** Without the source, which may hold secrets. */
    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + problem.getMessage();
    }
}

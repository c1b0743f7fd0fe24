// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import java.io.Serial;

import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** What is to be made is there already. */
public final class ExistsException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param name what is there
     * @param kind what it is, one word
     */
    public ExistsException(String name, String kind) {
        super(Explanation.of("\"" + name + "\" exists already: " + kind + ".",
                "Choose another name, or change what is there."));
    }
}

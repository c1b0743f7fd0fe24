// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.ListingOutcome.DomainRow;
import org.poststation.directory.schema.ObjectKind;

/** Prints the rows of a listing one by one. */
interface RowPrinter {

    /** Prints a mailbox, alias or list. */
    void row(AccountRow row);

    /** Prints a domain. */
    void domain(DomainRow row);

    /** There are no more rows. */
    void end();

    /** For a program or for a person. */
    static RowPrinter of(ObjectKind kind, Output output, boolean json) {
        return json ? new JsonRows(output) : new TableRows(kind, output);
    }
}

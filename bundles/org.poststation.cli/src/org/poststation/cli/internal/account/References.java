// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import org.poststation.cli.internal.format.Names;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.directory.account.Reference;

/** Words what points to an address. */
final class References {

    private References() {}

    /** Tells that something still points to an address that goes away. */
    static void warn(Failures to, String address, Reference reference) {
        to.warn(address, "still-referenced", "The " + Names.of(reference.from().kind()) + " "
                + reference.from().address() + " still points to it (" + Names.of(reference.field()) + ").");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.List;

import org.poststation.cli.internal.format.Names;
import org.poststation.cli.internal.runtime.ExistsException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** Tells an address that is taken from one that is wrong: scripts that run twice want to know. */
final class Existing {

    private Existing() {}

    static void check(MailDirectory directory, ObjectKind kind, String address, Cancellation cancellation)
            throws OperationException {
        List<MailObject> there = kind == ObjectKind.DOMAIN
                ? directory.find(kind, address, cancellation).stream().toList()
                : directory.findAddress(address, cancellation);
        if (!there.isEmpty()) {
            throw new ExistsException(address, Names.of(there.getFirst().kind()));
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.util.Optional;

import org.apache.directory.api.ldap.model.message.Request;
import org.apache.directory.api.ldap.model.message.controls.OpaqueControl;
import org.poststation.directory.EntryChangedException;
import org.poststation.directory.EntryVersion;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.operation.OperationException;

/**
 * Sends one change, only if the entry is in the expected state.
 *
 * @param link where
 * @param change what
 * @param expected the state; empty to not look
 */
record Write(EditConnection link, DirectoryChange change, Optional<EntryVersion> expected) {

    private static final int ASSERTION_FAILED = 122;

    /** Lets the server compare when it can (RFC 4528), otherwise compares right before. */
    void run(boolean serverCompares) throws OperationException {
        boolean compare = expected.isPresent() && !(change instanceof AddEntry);
        // no assertion goes with an extended operation
        boolean asserted = serverCompares && !(change instanceof SetPassword);
        if (compare && !asserted && !isCurrent(expected.get())) {
            throw new EntryChangedException(change.dn(), null);
        }
        Optional<OpaqueControl> assertion = expected.filter(version -> compare && asserted)
                .map(AssertionFactory::assertion);
        try {
            send(assertion);
        } catch (ServerRefusedException refused) {
            if (assertion.isPresent() && refused.resultCode() == ASSERTION_FAILED) {
                throw new EntryChangedException(change.dn(), refused);
            }
            throw refused;
        }
    }

    private boolean isCurrent(EntryVersion version) throws OperationException {
        return Versions.current(link, change.dn(), version.attribute()).filter(version.value()::equals).isPresent();
    }

    private void send(Optional<OpaqueControl> control) throws OperationException {
        switch (change) {
            case AddEntry add -> link.add(with(Requests.add(add), control));
            case ModifyEntry modify -> link.modify(with(Requests.modify(modify), control));
            case DeleteEntry delete -> link.delete(with(Requests.delete(delete), control));
            case RenameEntry rename -> link.rename(with(Requests.rename(rename), control));
            case SetPassword set -> link.extended(Requests.password(set.dn(), set.password()), set.dn().toString());
        }
    }

    private static <R extends Request> R with(R request, Optional<OpaqueControl> control) {
        control.ifPresent(request::addControl);
        return request;
    }
}

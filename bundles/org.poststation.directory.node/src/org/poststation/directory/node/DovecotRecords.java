// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.node;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.poststation.directory.lifecycle.LoginRecords;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.Shells;
import org.poststation.remote.trust.FirstContact;

/** What Dovecot recorded, as its plugin {@code last_login} does since 2.2.14. */
@Component(service = LoginRecords.class)
public final class DovecotRecords implements LoginRecords {

    private final Shells shells;

    /** Called by the service framework. */
    @Activate
    public DovecotRecords(@Reference Shells shells) {
        this.shells = shells;
    }

    @Override
    public Reader open(NodeProfile node, Cancellation cancellation) throws OperationException {
        NodeShell shell = shells.open(node, FirstContact.REFUSE, cancellation);
        boolean isOpen = false;
        try {
            Reader reader = new DovecotReader(shell, DovecotDictionary.of(shell, cancellation), cancellation);
            isOpen = true;
            return reader;
        } finally {
            if (!isOpen) {
                shell.close();
            }
        }
    }
}

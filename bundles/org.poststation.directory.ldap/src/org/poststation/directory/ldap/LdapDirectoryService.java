// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.poststation.directory.ConnectionStep;
import org.poststation.directory.DirectoryService;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.Secret;

/** Directories over LDAP (RFC 4511): plain, StartTLS and LDAPS. */
@Component
public final class LdapDirectoryService implements DirectoryService {

    /** A service without state. */
    @Activate
    public LdapDirectoryService() {
        LibraryLogs.silence();
    }

    @Override
    public DirectorySession open(ConnectionProfile profile, Secret password, Cancellation cancellation)
            throws OperationException {
        Dn base = Dn.parse(profile.baseDn());
        Dn bindDn = Dn.parse(profile.bindDn());
        return LdapSession.open(profile, base, new Credentials(bindDn, password), cancellation);
    }

    @Override
    public boolean test(ConnectionProfile profile, Secret password, Consumer<ConnectionStep> listener,
            Cancellation cancellation) {
        return new ConnectionTest(profile, password, listener, cancellation).run();
    }
}

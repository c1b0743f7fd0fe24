// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.util.function.Consumer;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.Secret;

/** Opens sessions on directory servers. Thread-safe, holds no connection itself. */
public interface DirectoryService {

    /**
     * Connects, secures the connection, checks certificate and host name, and binds. Blocking.
     *
     * @param profile where and how
     * @param password of the profile's bind DN; ignored for an anonymous bind
     * @param cancellation closes the connection when requested
     * @throws OperationException {@link InvalidDnException} before anything is sent, {@link ConnectionFailedException},
     *             {@link CertificateRejectedException}, {@link ServerRefusedException} (for example result code 49)
     */
    DirectorySession open(ConnectionProfile profile, Secret password, Cancellation cancellation)
            throws OperationException;

    /**
     * Goes through the steps of connecting one by one and tells the result of each as soon as it is known; steps after
     * a failed one are reported as not reached. Blocking; leaves no connection open.
     *
     * @return whether all steps succeeded
     */
    boolean test(ConnectionProfile profile, Secret password, Consumer<ConnectionStep> listener,
            Cancellation cancellation);
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import org.poststation.directory.CertificateRejectedException;
import org.poststation.directory.CertificateRejectedException.Reason;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.tls.Authorities;
import org.poststation.tls.CertificateCheck;
import org.poststation.tls.CertificateFault;
import org.poststation.tls.Fingerprints;

/**
 * Decides whether a certificate proves that the other side is the server of one endpoint: validity, host name, and
 * issuer or pinned fingerprint. The LDAP libraries check no host name by themselves, so it is done here for all of
 * them. Remembers its decision, because the libraries bury the reason; one instance serves one connection.
 */
public final class ServerTrust extends X509ExtendedTrustManager {

    private final Endpoint endpoint;
    private final Authorities authorities;
    private volatile X509Certificate shown;
    private volatile CertificateRejectedException rejection;

    /**
     * @param endpoint whom to expect, and whom to trust beside the system's authorities
     * @throws GeneralSecurityException when the endpoint's certificate file can't be read
     */
    public ServerTrust(Endpoint endpoint) throws GeneralSecurityException {
        this.endpoint = endpoint;
        this.authorities = new Authorities(endpoint.caFile());
    }

    /** A TLS context that asks this. */
    public SSLContext context() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {this}, new SecureRandom());
        return context;
    }

    /** The certificate that the server showed, accepted or not; empty before it did. */
    public Optional<X509Certificate> shown() {
        return Optional.ofNullable(shown);
    }

    /** Why the certificate was not accepted; empty when it was, or when none was shown. */
    public Optional<CertificateRejectedException> rejection() {
        return Optional.ofNullable(rejection);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        shown = chain[0];
        try {
            verify(chain, authType);
        } catch (CertificateRejectedException refused) {
            rejection = refused;
            throw new CertificateException(refused.getMessage(), refused);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("only servers are checked");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private void verify(X509Certificate[] chain, String authType) throws CertificateRejectedException {
        CertificateCheck check = new CertificateCheck(endpoint.host(), authorities);
        List<CertificateFault> own = check.ownFaults(chain[0]);
        if (!own.isEmpty()) {
            throw reject(Reason.valueOf(own.getFirst().kind().name()), chain[0], own.getFirst());
        }
        Optional<String> pin = endpoint.trustedFingerprint();
        if (pin.isPresent() && pin.get().equalsIgnoreCase(Fingerprints.sha256(chain[0]))) {
            return;
        }
        Optional<CertificateFault> issuer = check.issuerFault(chain, authType);
        if (issuer.isPresent()) {
            throw reject(pin.isPresent() ? Reason.CHANGED : Reason.valueOf(issuer.get().kind().name()), chain[0],
                    issuer.get());
        }
    }

    private CertificateRejectedException reject(Reason reason, X509Certificate certificate, CertificateFault fault) {
        return new CertificateRejectedException(reason, endpoint.host(), certificate, fault.detail(),
                fault.cause().orElse(null));
    }
}

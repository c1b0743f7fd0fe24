// SPDX-License-Identifier: EPL-2.0
package org.poststation.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Takes whatever a server shows, to look at it. The caller must not send over such a connection what only the right
 * server may read, unless {@link #faults} finds nothing. One instance serves one connection.
 */
public final class ShownChain implements X509TrustManager {

    private X509Certificate[] chain = {};
    private String method = "";

    /** What makes the connection. */
    public SSLSocketFactory factory() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The server's own certificate; empty before it showed one. */
    public Optional<X509Certificate> own() {
        return chain.length == 0 ? Optional.empty() : Optional.of(chain[0]);
    }

    /** Everything that it showed, its own certificate first. */
    public List<X509Certificate> all() {
        return List.of(chain);
    }

    /** All that is wrong with it; empty also before it showed one. */
    public List<CertificateFault> faults(CertificateCheck check) {
        return chain.length == 0 ? List.of() : check.faults(chain, method);
    }

    /** Why nobody trusts who issued it; empty when somebody does. */
    public Optional<String> distrust(Authorities authorities) {
        try {
            authorities.check(chain, method);
            return Optional.empty();
        } catch (CertificateException distrusted) {
            return Optional.of(String.valueOf(distrusted.getMessage()));
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String authType) {
        chain = shown.clone();
        method = authType;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String authType) throws CertificateException {
        throw new CertificateException("no client connects here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}

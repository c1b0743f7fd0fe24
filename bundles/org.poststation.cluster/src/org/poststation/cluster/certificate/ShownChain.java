// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Takes whatever a server shows, to look at it. Nothing is ever sent over such a connection, so nothing depends on whom
 * it leads to.
 */
final class ShownChain implements X509TrustManager {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private X509Certificate[] chain = {};
    private String method = "";

    /** What makes the connection. */
    SSLSocketFactory factory() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The server's own certificate; empty when it showed none. */
    Optional<ServedCertificate> certificate() {
        if (chain.length == 0) {
            return Optional.empty();
        }
        X509Certificate own = chain[0];
        return Optional.of(new ServedCertificate(own.getSubjectX500Principal().getName(), names(own),
                own.getIssuerX500Principal().getName(), own.getNotBefore().toInstant(), own.getNotAfter().toInstant(),
                distrust()));
    }

    private static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            if (certificate.getSubjectAlternativeNames() != null) {
                for (List<?> name : certificate.getSubjectAlternativeNames()) {
                    if (name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS)) {
                        names.add(name.get(1).toString());
                    }
                }
            }
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
        return names;
    }

    private Optional<String> distrust() {
        try {
            TrustManagerFactory system = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            system.init((KeyStore) null);
            for (TrustManager manager : system.getTrustManagers()) {
                if (manager instanceof X509TrustManager trust) {
                    trust.checkServerTrusted(chain, method);
                }
            }
            return Optional.empty();
        } catch (CertificateException distrusted) {
            return Optional.of(distrusted.getMessage());
        } catch (GeneralSecurityException noStore) {
            return Optional.of(noStore.getMessage());
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

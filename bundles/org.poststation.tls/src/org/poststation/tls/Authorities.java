// SPDX-License-Identifier: EPL-2.0
package org.poststation.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The authorities whose signature is trusted: those of the runtime, of the system, and of a file. */
public final class Authorities {

    private static final List<Path> SYSTEM_FILES = List.of(Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"), Path.of("/etc/ssl/ca-bundle.pem"),
            Path.of("/etc/ssl/cert.pem"));
    private static final List<String> SYSTEM_STORES = List.of("Windows-ROOT", "KeychainStore-ROOT", "KeychainStore");

    private final List<X509TrustManager> fromFile;

    private Authorities() {
        fromFile = List.of();
    }

    /** Those of the runtime and of the system only. */
    public static Authorities ofSystem() {
        return new Authorities();
    }

    /**
     * The system's authorities and those of the file.
     *
     * @param caFile of PEM certificates
     * @throws GeneralSecurityException when the file can't be read or holds no certificate
     */
    public Authorities(Optional<String> caFile) throws GeneralSecurityException {
        fromFile = caFile.isEmpty() ? List.of() : List.of(trustManager(pemFile(Path.of(caFile.get()))));
    }

    /**
     * Validates a chain: signatures, dates and issuers, but not for whom it is.
     *
     * @param chain as the server showed it, its own certificate first
     * @param authType the method of the key exchange, as TLS names it
     * @throws CertificateException what the last of the stores says, when none knows the issuer
     */
    public void check(X509Certificate[] chain, String authType) throws CertificateException {
        CertificateException refusal = null;
        for (X509TrustManager manager : fromFile) {
            refusal = refusal(manager, chain, authType);
            if (refusal == null) {
                return;
            }
        }
        for (X509TrustManager manager : Runtime.STORES) {
            CertificateException said = refusal(manager, chain, authType);
            if (said == null) {
                return;
            }
            refusal = refusal == null ? said : refusal;
        }
        throw refusal;
    }

    /** The stores of this computer, read when the first chain needs them. */
    private static final class Runtime {
        static final List<X509TrustManager> STORES = stores();

        private static List<X509TrustManager> stores() {
            List<X509TrustManager> found = new ArrayList<>();
            try {
                found.add(trustManager(null));
                for (Path file : SYSTEM_FILES) {
                    if (Files.isReadable(file)) {
                        found.add(trustManager(pemFile(file)));
                        break;
                    }
                }
                for (String type : SYSTEM_STORES) {
                    addSystemStore(type, found);
                }
                return List.copyOf(found);
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private static void addSystemStore(String type, List<X509TrustManager> found)
                throws GeneralSecurityException {
            if (java.security.Security.getProviders("KeyStore." + type) == null) {
                return;
            }
            try {
                KeyStore store = KeyStore.getInstance(type);
                store.load(null, null);
                found.add(trustManager(store));
            } catch (IOException unreadable) {
                throw new GeneralSecurityException(unreadable);
            }
        }
    }

    private static CertificateException refusal(X509TrustManager manager, X509Certificate[] chain, String authType) {
        try {
            manager.checkServerTrusted(chain, authType);
            return null;
        } catch (CertificateException refused) {
            return refused;
        }
    }

    private static X509TrustManager trustManager(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }

    private static KeyStore pemFile(Path file) throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority" + count++, certificate);
            }
            if (count == 0) {
                throw new CertificateException("no certificate in " + file);
            }
            return store;
        } catch (IOException unreadable) {
            throw new CertificateException(unreadable.toString(), unreadable);
        }
    }
}

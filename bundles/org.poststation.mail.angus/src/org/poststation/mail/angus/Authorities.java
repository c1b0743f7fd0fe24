// SPDX-License-Identifier: EPL-2.0
package org.poststation.mail.angus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

import org.poststation.profile.mail.MailFailedException;
import org.poststation.profile.mail.MailFailedException.Reason;
import org.poststation.profile.mail.MailServer;

/** Whom to believe that a mail server is who it says: the system's authorities and those of a file. */
final class Authorities {

    private Authorities() {}

    static SSLSocketFactory of(MailServer server) throws MailFailedException {
        try {
            X509ExtendedTrustManager trust = trust(null);
            if (server.caFile().isPresent()) {
                trust = trust(store(trust.getAcceptedIssuers(), Path.of(server.caFile().get())));
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new NamedServers(trust)}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException unreadable) {
            String said = unreadable.getMessage() == null ? "" : unreadable.getMessage();
            throw new MailFailedException(Reason.CERTIFICATE, server.name(), said, unreadable);
        }
    }

    /** The trust in the authorities of a store; without one in the system's. */
    private static X509ExtendedTrustManager trust(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Stream.of(factory.getTrustManagers()).filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast).findFirst().orElseThrow();
    }

    private static KeyStore store(Certificate[] system, Path file) throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
        all.load(null, null);
        for (Certificate issuer : system) {
            all.setCertificateEntry("authority " + all.size(), issuer);
        }
        try (InputStream pem = Files.newInputStream(file)) {
            for (Certificate issuer : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                all.setCertificateEntry("authority " + all.size(), issuer);
            }
        }
        return all;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/**
 * A certificate with its key, as PEM files that live as long as the JVM.
 *
 * @param certificate the certificate of the server
 * @param key         its private key, not encrypted (PKCS 8)
 * @param authority   the certificate that signed it; the same as {@code certificate} when it is self-signed
 */
public record ServerCertificate(Path certificate, Path key, Path authority) {
    /** The parsed certificate. */
    public X509Certificate x509() {
        try (InputStream stream = Files.newInputStream(certificate)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException("Not a certificate: " + certificate, e);
        }
    }

    /** SHA-256 of the encoded certificate, upper-case hexadecimal bytes with colons, as openssl prints it. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(x509().getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

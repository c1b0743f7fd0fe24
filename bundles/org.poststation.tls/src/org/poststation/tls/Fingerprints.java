// SPDX-License-Identifier: EPL-2.0
package org.poststation.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

/** Fingerprints by which people compare certificates. */
public final class Fingerprints {

    private Fingerprints() {}

    /** SHA-256 of the certificate's DER form in lower-case hexadecimal without separators. */
    public static String sha256(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The fingerprint in pairs with colons, for reading. */
    public static String forReading(String fingerprint) {
        return HexFormat.ofDelimiter(":").withUpperCase()
                .formatHex(HexFormat.of().parseHex(fingerprint.toLowerCase(Locale.ROOT)));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.tls;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.tls.CertificateKind.Signer;

/**
 * The certificates of this JVM. Each is made on first use, which takes some tens of milliseconds and blocks. May be
 * used by several threads.
 */
public final class TestCertificates {
    private static final Map<CertificateKind, ServerCertificate> MADE = new EnumMap<>(CertificateKind.class);
    private static final Map<Signer, OpenSslAuthority> AUTHORITIES = new EnumMap<>(Signer.class);
    private static final TemporaryFolder FOLDER = TemporaryFolder.create("certificates-");

    private TestCertificates() {}

    /**
     * The certificate of that kind, always the same one.
     *
     * @throws AssertionError naming the Debian package when openssl is missing
     */
    public static synchronized ServerCertificate of(CertificateKind kind) {
        return MADE.computeIfAbsent(kind, TestCertificates::make);
    }

    /** The authority that a client is to trust, as PEM file. */
    public static synchronized Path authority() {
        return signer(Signer.AUTHORITY).certificate();
    }

    private static ServerCertificate make(CertificateKind kind) {
        OpenSslAuthority authority = signer(kind.signer() == Signer.STRANGER ? Signer.STRANGER : Signer.AUTHORITY);
        return kind.signer() == Signer.ITSELF ? authority.selfSign(kind) : authority.sign(kind);
    }

    private static OpenSslAuthority signer(Signer signer) {
        return AUTHORITIES.computeIfAbsent(signer, who -> new OpenSslAuthority(FOLDER, who.name()));
    }
}

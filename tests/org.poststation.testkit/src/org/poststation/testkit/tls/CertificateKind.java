// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.tls;

import java.time.Duration;

/** What is right or wrong with a server's certificate. */
public enum CertificateKind {
    /** For localhost, 127.0.0.1 and ::1, signed by the authority of the tests, valid now. */
    VALID(Names.OWN, Signer.AUTHORITY, -1, 365),
    /** As good as {@link #VALID} but with another key: what a client sees after a renewal. */
    RENEWED(Names.OWN, Signer.AUTHORITY, -1, 365),
    /** For mx.example.com and mta-sts.example.com. */
    MAIL_DOMAIN(Names.MAIL, Signer.AUTHORITY, -1, 365),
    /** For mail.wrong.example only. */
    WRONG_NAME(Names.OTHER, Signer.AUTHORITY, -1, 365),
    /** Its common name is localhost, but it has no subject alternative name, which RFC 9525 does not accept. */
    COMMON_NAME_ONLY(Names.NONE, Signer.AUTHORITY, -1, 365),
    /** Right name, over since ten days. */
    EXPIRED(Names.OWN, Signer.AUTHORITY, -400, -10),
    /** Right name, valid in ten days. */
    NOT_YET_VALID(Names.OWN, Signer.AUTHORITY, 10, 400),
    /** Right name, signed by its own key. */
    SELF_SIGNED(Names.OWN, Signer.ITSELF, -1, 365),
    /** Right name, signed by an authority that nobody trusts. */
    UNKNOWN_AUTHORITY(Names.OWN, Signer.STRANGER, -1, 365),
    /** Right name, signed with MD5, which current JDKs refuse. */
    WEAK_SIGNATURE(Names.OWN, Signer.AUTHORITY, -1, 365);

    /** What the subject alternative name says. */
    enum Names {
        OWN("DNS:localhost,IP:127.0.0.1,IP:::1"),
        MAIL("DNS:mx.example.com,DNS:mta-sts.example.com"),
        OTHER("DNS:mail.wrong.example"),
        NONE("");

        private final String extension;

        Names(String extension) {
            this.extension = extension;
        }

        String extension() {
            return extension;
        }
    }

    /** Whose key signs. */
    enum Signer {
        AUTHORITY, STRANGER, ITSELF
    }

    private final Names names;
    private final Signer signer;
    private final Duration begin;
    private final Duration end;

    CertificateKind(Names names, Signer signer, int beginDays, int endDays) {
        this.names = names;
        this.signer = signer;
        this.begin = Duration.ofDays(beginDays);
        this.end = Duration.ofDays(endDays);
    }

    Names names() {
        return names;
    }

    Signer signer() {
        return signer;
    }

    /** Start of the validity, from now. */
    Duration begin() {
        return begin;
    }

    /** End of the validity, from now. */
    Duration end() {
        return end;
    }

    String digest() {
        return this == WEAK_SIGNATURE ? "md5" : "sha256";
    }
}

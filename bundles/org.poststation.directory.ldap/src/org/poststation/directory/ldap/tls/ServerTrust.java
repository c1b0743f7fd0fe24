// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertPathValidatorException.Reason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Date;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import org.poststation.directory.CertificateRejectedException;
import org.poststation.directory.Fingerprints;
import org.poststation.profile.ConnectionProfile.Endpoint;

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
        X509Certificate certificate = chain[0];
        checkDates(certificate);
        checkName(certificate);
        Optional<String> pin = endpoint.trustedFingerprint();
        if (pin.isPresent() && pin.get().equalsIgnoreCase(Fingerprints.sha256(certificate))) {
            return;
        }
        try {
            authorities.check(chain, authType);
        } catch (CertificateException refused) {
            throw reject(pin.isPresent() ? CertificateRejectedException.Reason.CHANGED : reason(certificate, refused),
                    certificate, rootMessage(refused), refused);
        }
    }

    private void checkDates(X509Certificate certificate) throws CertificateRejectedException {
        try {
            certificate.checkValidity();
        } catch (CertificateExpiredException expired) {
            throw reject(CertificateRejectedException.Reason.EXPIRED, certificate,
                    forReading(certificate.getNotAfter()), expired);
        } catch (CertificateNotYetValidException early) {
            throw reject(CertificateRejectedException.Reason.NOT_YET_VALID, certificate,
                    forReading(certificate.getNotBefore()), early);
        }
    }

    private void checkName(X509Certificate certificate) throws CertificateRejectedException {
        try {
            HostNames names = new HostNames(certificate);
            if (!names.include(endpoint.host())) {
                throw reject(CertificateRejectedException.Reason.WRONG_NAME, certificate, names.toString(), null);
            }
        } catch (CertificateException unreadable) {
            throw reject(CertificateRejectedException.Reason.INVALID, certificate, unreadable.toString(), unreadable);
        }
    }

    private CertificateRejectedException reject(CertificateRejectedException.Reason reason,
            X509Certificate certificate, String detail, Throwable cause) {
        return new CertificateRejectedException(reason, endpoint.host(), certificate, detail, cause);
    }

    private static CertificateRejectedException.Reason reason(X509Certificate certificate, CertificateException said) {
        for (Throwable cause = said; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathValidatorException invalid) {
                Reason reason = invalid.getReason();
                return reason == BasicReason.EXPIRED
                        ? CertificateRejectedException.Reason.EXPIRED
                        : reason == BasicReason.NOT_YET_VALID
                                ? CertificateRejectedException.Reason.NOT_YET_VALID
                                : CertificateRejectedException.Reason.INVALID;
            }
            if (cause instanceof CertPathBuilderException && cause.getCause() == null) {
                return isSelfSigned(certificate)
                        ? CertificateRejectedException.Reason.SELF_SIGNED
                        : CertificateRejectedException.Reason.UNKNOWN_ISSUER;
            }
        }
        return CertificateRejectedException.Reason.INVALID;
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException signedByAnother) {
            return false;
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static String forReading(Date date) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .format(date.toInstant().atZone(ZoneId.systemDefault()));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.poststation.tls.CertificateFault.Kind;

/**
 * Looks for everything that is wrong with the certificate of a server: its dates, its names, and who issued it.
 *
 * @param host the name or address that the server is expected to have
 * @param authorities whose signature is trusted
 */
public record CertificateCheck(String host, Authorities authorities) {

    /**
     * What is wrong: first its dates, then its names, then its issuer.
     *
     * @param chain as the server showed it, its own certificate first
     * @param method of the key exchange, as TLS names it
     */
    public List<CertificateFault> faults(X509Certificate[] chain, String method) {
        List<CertificateFault> faults = new ArrayList<>(ownFaults(chain[0]));
        issuerFault(chain, method).filter(fault -> faults.stream().noneMatch(known -> known.kind() == fault.kind()))
                .ifPresent(faults::add);
        return List.copyOf(faults);
    }

    /** What is wrong with its dates and its names, whoever issued it. */
    public List<CertificateFault> ownFaults(X509Certificate certificate) {
        return Stream.of(dates(certificate), name(certificate)).flatMap(Optional::stream).toList();
    }

    /** Why nobody who is trusted stands behind it, see {@link #faults}; empty when somebody does. */
    public Optional<CertificateFault> issuerFault(X509Certificate[] chain, String method) {
        try {
            authorities.check(chain, method);
            return Optional.empty();
        } catch (CertificateException refused) {
            return fault(kind(chain[0], refused), rootMessage(refused), refused);
        }
    }

    private Optional<CertificateFault> dates(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return Optional.empty();
        } catch (CertificateExpiredException expired) {
            return fault(Kind.EXPIRED, forReading(certificate.getNotAfter()), expired);
        } catch (CertificateNotYetValidException early) {
            return fault(Kind.NOT_YET_VALID, forReading(certificate.getNotBefore()), early);
        }
    }

    private Optional<CertificateFault> name(X509Certificate certificate) {
        try {
            HostNames names = new HostNames(certificate);
            return names.include(host) ? Optional.empty() : fault(Kind.WRONG_NAME, names.toString(), null);
        } catch (CertificateParsingException unreadable) {
            return fault(Kind.INVALID, unreadable.toString(), unreadable);
        }
    }

    private Optional<CertificateFault> fault(Kind kind, String detail, CertificateException cause) {
        return Optional.of(new CertificateFault(kind, host, detail, Optional.ofNullable(cause)));
    }

    private static Kind kind(X509Certificate certificate, CertificateException said) {
        for (Throwable cause = said; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathValidatorException invalid) {
                return invalid.getReason() == BasicReason.EXPIRED
                        ? Kind.EXPIRED
                        : invalid.getReason() == BasicReason.NOT_YET_VALID ? Kind.NOT_YET_VALID : Kind.INVALID;
            }
            if (cause instanceof CertPathBuilderException && cause.getCause() == null) {
                return isSelfSigned(certificate) ? Kind.SELF_SIGNED : Kind.UNKNOWN_ISSUER;
            }
        }
        return Kind.INVALID;
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

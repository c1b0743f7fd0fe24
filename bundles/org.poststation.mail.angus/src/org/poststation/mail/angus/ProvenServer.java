// SPDX-License-Identifier: EPL-2.0
package org.poststation.mail.angus;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import org.poststation.profile.mail.MailFailedException;
import org.poststation.profile.mail.MailFailedException.Reason;
import org.poststation.profile.mail.MailServer;
import org.poststation.tls.Authorities;
import org.poststation.tls.CertificateCheck;
import org.poststation.tls.CertificateFault;

/** Goes on only with the server that is meant: the certificate is right in everything. */
final class ProvenServer implements X509TrustManager {

    private final CertificateCheck check;

    private ProvenServer(CertificateCheck check) {
        this.check = check;
    }

    /** What makes connections that go on only with this server. */
    static SSLSocketFactory factory(MailServer server) throws MailFailedException {
        try {
            CertificateCheck check = new CertificateCheck(server.host(), new Authorities(server.caFile()));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new ProvenServer(check)}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException unreadable) {
            throw new MailFailedException(Reason.CERTIFICATE, server.name(), String.valueOf(unreadable.getMessage()),
                    unreadable);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method) throws CertificateException {
        List<CertificateFault> faults = check.faults(chain, method);
        if (!faults.isEmpty()) {
            throw new CertificateException(faults.getFirst().text(), faults.getFirst().cause().orElse(null));
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method) throws CertificateException {
        throw new CertificateException("no client connects here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}

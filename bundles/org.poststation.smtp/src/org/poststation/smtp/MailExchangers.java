// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

import org.poststation.model.DomainName;
import org.poststation.operation.OperationException;
import org.poststation.smtp.SmtpFailedException.Reason;

/** Which hosts take the mail of a domain (RFC 5321 section 5.1), as the name servers of this computer say. */
public final class MailExchangers {

    private static final String NOBODY = ".";

    private final String servers;

    /** Asks the name servers of the system. */
    public MailExchangers() {
        this("dns:");
    }

    /** @param servers as a URL, for example {@code dns://192.0.2.53:53} */
    MailExchangers(String servers) {
        this.servers = servers;
    }

    /** A host and how far behind others it stands. */
    private record Exchanger(int preference, String host) {

        static Exchanger of(String record) {
            String[] words = record.strip().split("\\s+", 2);
            String host = words[1].length() > 1 ? words[1].replaceFirst("\\.$", "") : words[1];
            return new Exchanger(Integer.parseInt(words[0]), host);
        }
    }

    /**
     * The hosts, the preferred one first; the domain itself when it names none. Blocking, at most some seconds.
     *
     * @throws OperationException {@link SmtpFailedException} when the domain does not exist, takes no mail, or nobody
     *             answers
     */
    public List<String> of(DomainName domain) throws OperationException {
        try {
            List<Exchanger> found = ask(domain.ascii());
            if (found.isEmpty()) {
                return List.of(domain.ascii());
            }
            if (found.stream().allMatch(exchanger -> exchanger.host().equals(NOBODY))) {
                throw new SmtpFailedException(Reason.NO_MAIL, domain.ascii(), "", null);
            }
            return found.stream().sorted(Comparator.comparingInt(Exchanger::preference)).map(Exchanger::host).toList();
        } catch (NameNotFoundException unknown) {
            throw new SmtpFailedException(Reason.UNKNOWN_NAME, domain.ascii(), said(unknown), unknown);
        } catch (NamingException silent) {
            throw new SmtpFailedException(Reason.NO_DNS, domain.ascii(), said(silent), silent);
        }
    }

    private List<Exchanger> ask(String domain) throws NamingException {
        Properties settings = new Properties();
        settings.setProperty("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
        settings.setProperty("java.naming.provider.url", servers);
        settings.setProperty("com.sun.jndi.dns.timeout.initial", "2000");
        settings.setProperty("com.sun.jndi.dns.timeout.retries", "2");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // the factory belongs to the JDK, which the loader of a bundle does not see
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            InitialDirContext context = new InitialDirContext(settings);
            try {
                Attribute records = context.getAttributes(domain + '.', new String[] {"MX"}).get("MX");
                List<Exchanger> found = new ArrayList<>();
                for (int at = 0; records != null && at < records.size(); at++) {
                    found.add(Exchanger.of(records.get(at).toString()));
                }
                return found;
            } finally {
                context.close();
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static String said(NamingException failure) {
        return String.valueOf(failure.getMessage());
    }
}

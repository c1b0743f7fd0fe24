// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.Exchange;
import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.Topic;
import org.poststation.operation.OperationCancelledException;
import org.poststation.smtp.TlsReport;
import org.poststation.smtp.Transcript;

/** Whether the certificates of the mail exchangers are those that their TLSA records promise, RFC 7672. */
final class DaneCheck implements DomainCheck {

    private static final Pattern RECORD = Pattern.compile("([0-3]) ([01]) ([0-2]) ([0-9A-Fa-f ]+)");
    private static final String AUTHORITY = "2";

    @Override
    public Topic topic() {
        return Topic.DANE;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        List<MailHosts.MailHost> hosts = MailHosts.all(inquiry, notes);
        boolean isAny = false;
        boolean isKnown = true;
        for (MailHosts.MailHost host : hosts) {
            String name = "_" + inquiry.settings().servers().smtpPort() + "._tcp." + host.name();
            Optional<List<DnsRecord>> records = inquiry.records(name, RecordType.TLSA, notes);
            isKnown &= records.isPresent();
            if (!records.orElse(List.of()).isEmpty()) {
                isAny = true;
                DnsAnswer answer = inquiry.ask(new Question(name, RecordType.TLSA));
                if (!answer.exchange().flags().contains(Exchange.Flag.AD)) {
                    notes.add(ReportRule.TLSA_UNSIGNED, records.get().getFirst().toString(), name);
                }
                checkHost(name, host, records.get(), inquiry, notes);
            }
        }
        if (isKnown && !isAny && !hosts.isEmpty()) {
            notes.add(ReportRule.TLSA_MISSING, "", inquiry.domain());
        }
    }

    private static void checkHost(String name, MailHosts.MailHost host, List<DnsRecord> records, Inquiry inquiry,
            Notes notes) throws OperationCancelledException {
        List<Matcher> usable = records.stream().map(found -> RECORD.matcher(found.data().toString()))
                .filter(Matcher::matches).filter(found -> found.group(1).compareTo(AUTHORITY) >= 0).toList();
        for (DnsRecord found : records) {
            String text = found.data().toString();
            if (!RECORD.matcher(text).matches()) {
                notes.add(ReportRule.TLSA_BROKEN, found.toString(), name);
            } else if (text.compareTo(AUTHORITY) < 0) {
                notes.add(ReportRule.TLSA_USELESS, found.toString(), name, text.substring(0, 1));
            }
        }
        if (usable.isEmpty()) {
            return;
        }
        if (!inquiry.settings().servers().speaksSmtp()) {
            notes.add(ReportRule.TLSA_UNTRIED, "", name);
            return;
        }
        for (IpAddress address : host.addresses()) {
            Transcript said = inquiry.speak(new MailServer(host.name(), address));
            Optional<TlsReport> tls = said.tls();
            if (tls.isEmpty() && !MailServer.isPlain(said)) {
                notes.add(ReportRule.TLSA_UNTRIED, "", name);
            } else if (tls.stream().noneMatch(
                    report -> usable.stream().anyMatch(found -> matches(found, report.chain())))) {
                notes.add(ReportRule.TLSA_MISMATCH, records.getFirst().toString(), name, address.toString(),
                        tls.map(report -> promise(report.chain().getFirst())).orElse("-"));
            }
        }
    }

    /** The record that the certificate needs. */
    private static String promise(X509Certificate own) {
        return "3 1 1 " + association(own, "1", "1");
    }

    private static boolean matches(Matcher record, List<X509Certificate> chain) {
        List<X509Certificate> meant = record.group(1).equals(AUTHORITY) ? chain : chain.subList(0, 1);
        String wanted = record.group(4).replace(" ", "").toLowerCase(Locale.ROOT);
        return meant.stream().anyMatch(one -> association(one, record.group(2), record.group(3)).equals(wanted));
    }

    private static String association(X509Certificate certificate, String selector, String matching) {
        try {
            byte[] octets = selector.equals("0") ? certificate.getEncoded() : certificate.getPublicKey().getEncoded();
            return HexFormat.of().formatHex(switch (matching) {
                case "1" -> MessageDigest.getInstance("SHA-256").digest(octets);
                case "2" -> MessageDigest.getInstance("SHA-512").digest(octets);
                default -> octets;
            });
        } catch (CertificateEncodingException unreadable) {
            return "";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

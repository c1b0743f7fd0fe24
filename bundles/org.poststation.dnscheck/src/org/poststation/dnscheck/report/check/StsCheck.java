// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.Topic;
import org.poststation.operation.OperationCancelledException;

/** The policy of MTA-STS: fetched as senders fetch it, and matched with the mail exchangers, RFC 8461. */
final class StsCheck implements DomainCheck {

    private static final String PATH = "/.well-known/mta-sts.txt";
    private static final long SHORT_AGE = 86_400;
    private static final long LONGEST_AGE = 31_557_600;

    @Override
    public Topic topic() {
        return Topic.MTA_STS;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        String name = "_mta-sts." + inquiry.domain();
        Optional<List<DnsRecord>> records = inquiry.texts(name, "v=STSv1", notes);
        if (records.isEmpty()) {
            return;
        }
        if (records.get().size() != 1) {
            notes.add(records.get().isEmpty() ? ReportRule.STS_MISSING : ReportRule.STS_SEVERAL, "",
                    records.get().isEmpty() ? inquiry.domain() : name, Integer.toString(records.get().size()));
            return;
        }
        String record = Inquiry.text(records.get().getFirst());
        Map<String, String> tags = Tags.read(record);
        if (!tags.getOrDefault("v", "").equals("STSv1") || !tags.getOrDefault("id", "").matches("[A-Za-z0-9]{1,32}")) {
            notes.add(ReportRule.STS_BROKEN, record, name);
        }
        String host = "mta-sts." + inquiry.domain();
        WebAnswer answer = inquiry.fetch(host, PATH, notes);
        switch (answer) {
            case WebAnswer.Failed(String cause) -> {
                // another address may have it
                if (MailHosts.isWhole(host, inquiry)) {
                    notes.add(ReportRule.STS_NO_POLICY, record, "https://" + host + PATH, cause);
                }
            }
            case WebAnswer.Document(int status, String type, String text) when status != WebAnswer.OK ->
                notes.add(ReportRule.STS_NO_POLICY, record, "https://" + host + PATH, "HTTP " + status);
            case WebAnswer.Document(int status, String type, String text) -> {
                if (!type.toLowerCase(Locale.ROOT).startsWith("text/plain")) {
                    notes.add(ReportRule.STS_TYPE, "", host, type);
                }
                checkPolicy(host, text, inquiry, notes);
            }
        }
    }

    private static void checkPolicy(String host, String text, Inquiry inquiry, Notes notes)
            throws OperationCancelledException {
        Map<String, List<String>> fields = new TreeMap<>();
        for (String line : text.split("\\r?\\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.computeIfAbsent(line.substring(0, colon).strip(), key -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        String mode = first(fields, "mode");
        long age = first(fields, "max_age").matches("[0-9]{1,10}") ? Long.parseLong(first(fields, "max_age")) : -1;
        List<String> patterns = fields.getOrDefault("mx", List.of());
        boolean isGood = first(fields, "version").equals("STSv1") && mode.matches("enforce|testing|none") && age >= 0
                && age <= LONGEST_AGE && (mode.equals("none") || !patterns.isEmpty());
        if (!isGood) {
            notes.add(ReportRule.STS_BAD_POLICY, text, host);
            return;
        }
        if (!mode.equals("enforce")) {
            notes.add(ReportRule.STS_TESTING, text, inquiry.domain(), mode);
        }
        if (age < SHORT_AGE) {
            notes.add(ReportRule.STS_SHORT, text, inquiry.domain(), Long.toString(age));
        }
        if (!mode.equals("none")) {
            MailHosts.names(inquiry, notes).stream()
                    .filter(name -> patterns.stream().noneMatch(pattern -> covers(pattern, name)))
                    .forEach(name -> notes.suggest(ReportRule.STS_NOT_COVERED, text, "mx: " + name, name));
        }
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    /** A star stands for one label, RFC 8461 section 4.1. */
    private static boolean covers(String pattern, String name) {
        String bare = name.substring(name.indexOf('.') + 1);
        return pattern.equalsIgnoreCase(name) || pattern.equalsIgnoreCase("*." + bare);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.report.ReportRule;

/** A public key of DKIM, RFC 6376 section 3.6.1, RFC 8301, RFC 8463. */
final class DkimKey {

    private static final int LEAST_BITS = 1024;
    private static final int GOOD_BITS = 2048;
    private static final int ED25519_OCTETS = 32;

    private DkimKey() {}

    static void check(String name, DnsRecord found, Notes notes) {
        String record = Inquiry.text(found);
        Map<String, String> tags = Tags.read(record);
        String key = tags.getOrDefault("p", "-").replaceAll("\\s+", "");
        if (!tags.getOrDefault("v", "DKIM1").equals("DKIM1")) {
            notes.add(ReportRule.DKIM_BROKEN, record, name, "v=" + tags.get("v"));
        } else if (key.isEmpty()) {
            notes.add(ReportRule.DKIM_REVOKED, record, name);
        } else {
            checkKey(name, tags.getOrDefault("k", "rsa"), key, record, notes);
        }
        if (words(tags, "t", "").contains("y")) {
            notes.add(ReportRule.DKIM_TESTING, record, name);
        }
        List<String> hashes = words(tags, "h", "sha256");
        if (!hashes.contains("sha256")) {
            notes.add(ReportRule.DKIM_ONLY_SHA1, record, name, String.join(", ", hashes));
        }
        List<String> services = words(tags, "s", "*");
        if (!services.contains("*") && !services.contains("email")) {
            notes.add(ReportRule.DKIM_NOT_FOR_MAIL, record, name, String.join(", ", services));
        }
    }

    private static List<String> words(Map<String, String> tags, String tag, String standard) {
        return Arrays.asList(tags.getOrDefault(tag, standard).split("\\s*:\\s*"));
    }

    private static void checkKey(String name, String type, String key, String record, Notes notes) {
        byte[] octets;
        try {
            octets = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException noBase64) {
            notes.add(ReportRule.DKIM_BROKEN, record, name, "p=" + key);
            return;
        }
        boolean isGood = switch (type) {
            case "ed25519" -> octets.length == ED25519_OCTETS;
            case "rsa" -> checkRsa(name, octets, record, notes);
            default -> false;
        };
        if (!isGood) {
            notes.add(ReportRule.DKIM_BROKEN, record, name, "k=" + type + ", " + octets.length + " octets");
        }
    }

    private static boolean checkRsa(String name, byte[] octets, String record, Notes notes) {
        try {
            int bits = ((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(octets)))
                    .getModulus().bitLength();
            if (bits < LEAST_BITS) {
                notes.add(ReportRule.DKIM_TOO_SHORT, record, name, Integer.toString(bits));
            } else if (bits < GOOD_BITS) {
                notes.add(ReportRule.DKIM_SHORT, record, name, Integer.toString(bits));
            }
            return true;
        } catch (GeneralSecurityException noKey) {
            return false;
        }
    }
}

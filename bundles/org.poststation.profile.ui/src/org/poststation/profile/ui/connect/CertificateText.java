// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of a certificate that a person compares, as texts. Pure. */
public final class CertificateText {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final int PAIRS_IN_LINE = 16;

    private CertificateText() {}

    /** The fingerprint in pairs of capital digits, in two lines, as other tools show it. */
    public static String fingerprint(String hexadecimal) {
        List<String> pairs = IntStream.range(0, hexadecimal.length() / 2)
                .mapToObj(i -> hexadecimal.substring(2 * i, 2 * i + 2).toUpperCase(Locale.ROOT)).toList();
        int half = Math.min(PAIRS_IN_LINE, pairs.size());
        String first = String.join(":", pairs.subList(0, half));
        String second = String.join(":", pairs.subList(half, pairs.size()));
        return second.isEmpty() ? first : first + ":\n" + second;
    }

    /** A moment in the reader's time zone and language. */
    public static String moment(Date date) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault())
                .format(date.toInstant());
    }

    /** The host names and addresses for which it is valid; empty when it names none. */
    public static String names(X509Certificate certificate) {
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            return all == null
                    ? ""
                    : all.stream().filter(CertificateText::isHost)
                            .map(name -> String.valueOf(name.get(1))).collect(Collectors.joining(", "));
        } catch (CertificateParsingException unreadable) {
            return "? (" + unreadable.getMessage() + ")";
        }
    }

    private static boolean isHost(List<?> name) {
        return name.getFirst() instanceof Integer type && (type == DNS_NAME || type == IP_ADDRESS);
    }
}

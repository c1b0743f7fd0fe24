// SPDX-License-Identifier: EPL-2.0
package org.poststation.tls;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The host names and addresses that a certificate is for; its common name is none of them (RFC 9525). */
public final class HostNames {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final List<String> dnsNames = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    /**
     * Reads the alternative names of a certificate.
     *
     * @throws CertificateParsingException when they can't be read
     */
    public HostNames(X509Certificate certificate) throws CertificateParsingException {
        Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
        if (alternatives != null) {
            for (List<?> alternative : alternatives) {
                if (alternative.get(0).equals(DNS_NAME)) {
                    dnsNames.add((String) alternative.get(1));
                } else if (alternative.get(0).equals(IP_ADDRESS)) {
                    addresses.add((String) alternative.get(1));
                }
            }
        }
    }

    /** Whether the certificate is for this name or address. */
    public boolean include(String host) {
        if (isAddress(host)) {
            return addresses.stream().anyMatch(address -> sameAddress(address, host));
        }
        String wanted = ascii(host);
        return dnsNames.stream().anyMatch(pattern -> matches(ascii(pattern), wanted));
    }

    /** The names and addresses for reading; empty when the certificate has none. */
    @Override
    public String toString() {
        return String.join(", ", all());
    }

    /** The names and addresses; empty when the certificate has none. */
    public List<String> all() {
        List<String> all = new ArrayList<>(dnsNames);
        all.addAll(addresses);
        return List.copyOf(all);
    }

    private static boolean matches(String pattern, String host) {
        if (!pattern.startsWith("*.")) {
            return pattern.equals(host);
        }
        int dot = host.indexOf('.');
        return dot > 0 && pattern.indexOf('.', 2) > 0 && host.substring(dot).equals(pattern.substring(1));
    }

    private static String ascii(String name) {
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        try {
            return IDN.toASCII(bare, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomainName) {
            return bare.toLowerCase(Locale.ROOT);
        }
    }

    private static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9]+(\\.[0-9]+){3}");
    }

    private static boolean sameAddress(String one, String other) {
        try {
            // both are literals, so no name is looked up
            return Arrays.equals(InetAddress.getByName(one).getAddress(), InetAddress.getByName(other).getAddress());
        } catch (UnknownHostException noLiteral) {
            return false;
        }
    }
}

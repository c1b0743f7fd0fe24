// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.dns;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.dnscheck.DnsSource;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 192.0.2.53}, {@code 192.0.2.53:5353}, {@code [2001:db8::53]:5353}, {@code https://…} or {@code system}. */
public final class SourceConverter implements ITypeConverter<DnsSource> {

    private static final Pattern PLACE = Pattern
            .compile("\\[([0-9A-Fa-f:.]+)](?::(\\d{1,5}))?|([^:\\[\\]]+)(?::(\\d{1,5}))?|([0-9A-Fa-f:.]+)");
    private static final int LAST_PORT = 65_535;

    @Override
    public DnsSource convert(String text) {
        if (text.equals("system")) {
            return new DnsSource.OfComputer();
        }
        if (text.startsWith("https://")) {
            return https(text);
        }
        Matcher place = PLACE.matcher(text);
        if (!place.matches()) {
            throw wrong(text);
        }
        String host = first(place, 1, 3, 5);
        String port = first(place, 2, 4, 4);
        int number = port == null ? DnsSource.PORT : Integer.parseInt(port);
        if (number < 1 || number > LAST_PORT) {
            throw wrong(text);
        }
        try {
            return new DnsSource.ResolverAt(InetAddress.getByName(host), number);
        } catch (UnknownHostException unknown) {
            throw wrong(text);
        }
    }

    private static DnsSource https(String text) {
        try {
            return new DnsSource.Https(URI.create(text));
        } catch (IllegalArgumentException malformed) {
            throw wrong(text);
        }
    }

    private static String first(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }

    private static TypeConversionException wrong(String text) {
        return new TypeConversionException(
                "'" + text + "' is no resolver: ADDRESS, ADDRESS:PORT, https://… or system");
    }
}

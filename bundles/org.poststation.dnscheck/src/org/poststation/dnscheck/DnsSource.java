// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck;

import java.net.InetAddress;
import java.net.URI;

/** Whom to ask. */
public sealed interface DnsSource {

    /** The port of DNS. */
    int PORT = 53;

    /** How the reader knows the source. */
    String label();

    /** The resolvers that this computer is configured with, as they are at the moment, one after the other. */
    record OfComputer() implements DnsSource {
        @Override
        public String label() {
            return "system";
        }
    }

    /**
     * A resolver, which finds out what it does not know.
     *
     * @param address its address
     * @param port its port
     */
    record ResolverAt(InetAddress address, int port) implements DnsSource {
        @Override
        public String label() {
            return DnsSource.label(address, port);
        }
    }

    /**
     * A resolver over HTTPS, RFC 8484.
     *
     * @param uri where it answers
     */
    record Https(URI uri) implements DnsSource {
        @Override
        public String label() {
            return uri.toString();
        }
    }

    /**
     * A server that should speak for the zone. It is asked without recursion; what it says without authority is lame.
     *
     * @param name of the server
     * @param address its address
     * @param port its port
     */
    record Authoritative(String name, InetAddress address, int port) implements DnsSource {
        @Override
        public String label() {
            return name + " (" + DnsSource.label(address, port) + ')';
        }
    }

    private static String label(InetAddress address, int port) {
        String host = address.getHostAddress();
        if (port == PORT) {
            return host;
        }
        return (host.indexOf(':') >= 0 ? '[' + host + ']' : host) + ':' + port;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck;

import java.util.List;

/** What a record says, by its type. */
public sealed interface RecordData {

    /**
     * The address of an A or AAAA record.
     *
     * @param address the address
     */
    record Address(IpAddress address) implements RecordData {
        @Override
        public String toString() {
            return address.toString();
        }
    }

    /**
     * The name in a CNAME, NS or PTR record.
     *
     * @param name without a trailing dot
     */
    record Name(String name) implements RecordData {
        @Override
        public String toString() {
            return name + '.';
        }
    }

    /**
     * An MX record.
     *
     * @param preference lower ones are tried first
     * @param host without a trailing dot; empty in a null MX (RFC 7505)
     */
    record Exchanger(int preference, String host) implements RecordData {
        @Override
        public String toString() {
            return preference + " " + host + '.';
        }
    }

    /**
     * A TXT record.
     *
     * @param strings its character-strings, each character one octet
     */
    record Text(List<String> strings) implements RecordData {

        /** Keeps an unchangeable copy. */
        public Text {
            strings = List.copyOf(strings);
        }

        /** The strings put together without anything between, as mail policies are read. */
        public String joined() {
            return String.join("", strings);
        }

        @Override
        public String toString() {
            return '"' + String.join("\" \"", strings) + '"';
        }
    }

    /**
     * A SOA record.
     *
     * @param primary name of the primary server
     * @param contact mailbox of the person responsible, as a name
     * @param serial of the zone's version
     * @param minimum seconds that a negative answer is kept (RFC 2308)
     */
    record Authority(String primary, String contact, long serial, long minimum) implements RecordData {
        @Override
        public String toString() {
            return primary + ". " + contact + ". " + serial;
        }
    }

    /**
     * Any other record.
     *
     * @param text in the form of a zone file
     */
    record Other(String text) implements RecordData {
        @Override
        public String toString() {
            return text;
        }
    }
}

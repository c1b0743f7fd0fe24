// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck;

/** The types of records that checks of mail ask for. */
public enum RecordType {
    A(1), NS(2), CNAME(5), SOA(6), PTR(12), MX(15), TXT(16), AAAA(28), SRV(33), DS(43), DNSKEY(48), TLSA(52),
    CAA(257);

    private final int code;

    RecordType(int code) {
        this.code = code;
    }

    /** The number of the type on the wire, as IANA assigned it. */
    public int code() {
        return code;
    }
}

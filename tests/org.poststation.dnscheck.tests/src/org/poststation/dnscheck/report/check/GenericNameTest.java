// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.dnscheck.IpAddress;

/** Names of lines and names of servers. */
class GenericNameTest {

    @ParameterizedTest
    @CsvSource({"123-123-123-123.isp.example, 123.123.123.123, true",
            "p5b2a1c3d.dip0.isp.example, 91.42.28.61, true", "4.3.2.1.dsl.isp.example, 1.2.3.4, true",
            "host081-004-007-009.isp.example, 81.4.7.9, true", "dyn-17-204.pool.isp.example, 85.1.17.204, true",
            "ppp1234.access.isp.example, 85.1.17.204, true", "cpe-0102.cable.isp.example, 85.1.17.204, true",
            "1-2-3-4-5-6-7-8.dynamic.isp.example, 2001:db8::1, true",
            "20010db8000000000000000000000001.isp.example, 2001:db8::1, true", "mx1.example.org, 85.1.17.204, false",
            "mail-out.example.org, 85.1.17.204, false", "relay12.mail.example.org, 85.1.17.204, false",
            "mail.example.org, 1.1.1.1, false", "mx.dynamic-fitness.example, 85.1.17.204, false",
            "pool.example.org, 85.1.17.204, false", "mx.example.org, 2001:db8::1, false"})
    void namesAreToldApart(String name, String address, boolean isGeneric) {
        assertEquals(isGeneric, GenericName.isGeneric(name, IpAddress.parse(address).orElseThrow()));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CertificateTextTest {

    @Test
    void fingerprintStandsInTwoLinesOfPairs() {
        String hexadecimal = "00112233445566778899aabbccddeeff".repeat(2);
        assertEquals("00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:\n"
                + "00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF", CertificateText.fingerprint(hexadecimal));
    }

    @Test
    void shortFingerprintStandsInOneLine() {
        assertEquals("AB:12", CertificateText.fingerprint("ab12"));
    }
}

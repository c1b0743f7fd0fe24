// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.model.InvalidValueException.Fault;

class QuotaTest {

    private static final long GB = 1L << 30;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2G; 2147483648
            2 GB; 2147483648
            2 gib; 2147483648
            1.5 GiB; 1610612736
            1,5 GB; 1610612736
            0.25G; 268435456
            500M; 524288000
            10K; 10240
            1T; 1099511627776
            2P; 2251799813685248
            1048576; 1048576
            7 B; 7
            0; 0
            0 GB; 0
            unlimited; 0
            Unlimited; 0
            9223372036854775807; 9223372036854775807
            8191.9999P; 9223371924264785124
            0.3; 1
            0.0001K; 1
            1,25; 2
            .5K; 512
            """)
    void readsWhatPeopleWrite(String text, long bytes) {
        assertEquals(bytes, Quota.parse(text).bytes());
        assertEquals(bytes, Quota.parse("  " + text + '\t').bytes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ``; EMPTY; 0
            `   `; EMPTY; 0
            -1; NEGATIVE; 0
            ` -5G`; NEGATIVE; 1
            GB; NOT_A_NUMBER; 0
            ` much`; NOT_A_NUMBER; 1
            1.2.3G; NOT_A_NUMBER; 0
            1,500; NOT_A_NUMBER; 1
            1.500,5; NOT_A_NUMBER; 0
            .; NOT_A_NUMBER; 0
            ٣G; NOT_A_NUMBER; 0
            2X; UNKNOWN_UNIT; 1
            ` 2 Gigs`; UNKNOWN_UNIT; 2
            2GG; UNKNOWN_UNIT; 1
            2 G B; UNKNOWN_UNIT; 1
            1e9; UNKNOWN_UNIT; 1
            52428800S; UNKNOWN_UNIT; 8
            8192P; TOO_LARGE; 0
            9223372036854775808; TOO_LARGE; 0
            99999999999999999999999999999999999999999; NOT_A_NUMBER; 0
            """)
    void pointsAtTheFault(String text, Fault fault, int position) {
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> Quota.parse(text));

        assertEquals(fault, refused.fault());
        assertEquals(position, refused.position());
    }

    @Test
    void aMillionDigitsAreRefusedQuickly() {
        assertThrows(InvalidValueException.class, () -> Quota.parse("9".repeat(1_000_000)));
    }

    @Test
    void everyLimitIsReadBackFromItsExactForm() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            Quota quota = new Quota(random.nextLong() >>> random.nextInt(1, 64));
            assertEquals(quota, Quota.parse(quota.exact()), quota.exact());
        }
        assertEquals("2 GB", new Quota(2 * GB).exact());
        assertEquals("1536 MB", new Quota(GB + GB / 2).exact());
        assertEquals("unlimited", Quota.UNLIMITED.exact());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            0; ``
            1; 1 B
            1023; 1023 B
            1024; 1 KB
            1536; 1.5 KB
            52428800; 50 MB
            1610612736; 1.5 GB
            9223372036854775807; 8192 PB
            """)
    void showsTheLargestUnit(long bytes, String shown) {
        assertEquals(shown, new Quota(bytes).display());
    }

    @Test
    void unlimitedIsMoreThanEverything() {
        assertTrue(Quota.UNLIMITED.compareTo(new Quota(Long.MAX_VALUE - 1)) > 0);
        assertTrue(new Quota(1).compareTo(new Quota(2)) < 0);
        assertEquals(0, Quota.UNLIMITED.compareTo(Quota.parse("unlimited")));
        assertTrue(Quota.UNLIMITED.isUnlimited());
        assertFalse(new Quota(1).isUnlimited());
    }

    @Test
    void aNegativeLimitIsNone() {
        assertThrows(InvalidValueException.class, () -> new Quota(-1));
    }
}

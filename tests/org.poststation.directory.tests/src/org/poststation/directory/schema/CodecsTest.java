// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecsTest {

    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void liveInBerlin() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    }

    @AfterEach
    void goHome() {
        TimeZone.setDefault(zone);
    }

    /** Codec, raw value, canonical value, and what is written for a new attribute. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text | Zoë | Zoë | Zoë
            boolean | TRUE | true | TRUE
            boolean | false | false | FALSE
            words:active,disabled,noaccess,deleted | active | true | active
            words:active,disabled,noaccess,deleted | ACTIVE | true | active
            words:active,disabled,noaccess,deleted | NoAccess | false | disabled
            words:active,disabled,noaccess,deleted | deleted | false | disabled
            words:active,disabled | disabled | false | disabled
            number | ` 0020 ` | 20 | 20
            number | -1 | -1 | -1
            bytes | 52428800 | 52428800 | 52428800
            bytes | 0 | 0 | 0
            kilobytes | 51200 | 52428800 | 51200
            kilobytes | 10G | 10737418240 | 10485760
            kilobytes | 512 m | 536870912 | 524288
            kilobytes | 1024B | 1024 | 1
            megabytes | 250 | 262144000 | 250
            maildir-quota | 52428800S | 52428800 | 52428800S
            maildir-quota | 52428800S,10000C | 52428800 | 52428800S
            maildir-quota | 10000C,52428800S | 52428800 | 52428800S
            maildir-quota | 10000C | 0 | 0S
            maildir-quota | 1073741824 | 1073741824 | 1073741824S
            maildir-quota | 0S | 0 | 0S
            epoch | 1108499016 | 2005-02-15T20:23:36Z | 1108499016
            epoch-date | 1108499016 | 2005-02-15 | 1108425600
            digits-date | 20270331 | 2027-03-31 | 20270331
            digits-date | 202703310000 | 2027-03-31 | 20270331
            digits-date | 20270331235959 | 2027-03-31 | 20270331
            digits-moment | 202703311200 | 2027-03-31T10:00:00Z | 202703311200
            digits-moment | 20231114 | 2023-11-13T23:00:00Z | 202311140000
            digits-moment | 20231114221300 | 2023-11-14T21:13:00Z | 202311142213
            generalized-date | 20180323142122Z | 2018-03-23 | 20180323235959Z
            generalized-date | 20180323003000+0200 | 2018-03-22 | 20180322235959Z
            generalized-moment | 20180323142122Z | 2018-03-23T14:21:22Z | 20180323142122Z
            generalized-moment | 20180323142122.5Z | 2018-03-23T14:21:22Z | 20180323142122Z
            generalized-moment | 2018032314Z | 2018-03-23T14:00:00Z | 20180323140000Z
            generalized-moment | 201803231421+01 | 2018-03-23T13:21:00Z | 20180323132100Z
            value-present:reply | reply | true | reply
            value-absent:nolocal | reply | true | ``
            value-absent:nolocal | NOLOCAL | false | nolocal
            """)
    void readsAndWrites(String codec, String raw, String canonical, String written) {
        Codec used = Codecs.of(codec);

        assertEquals(List.of(canonical), used.decode(List.of(raw)));
        assertEquals(written.isEmpty() ? List.of() : List.of(written), used.encode(List.of(canonical), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            boolean | yes
            boolean | ``
            words:active,disabled | deleted
            number | twenty
            number | 99999999999999999999
            bytes | -1
            bytes | 50MB
            bytes | 1e9
            bytes | 99999999999999999999
            kilobytes | 9999999999999999999
            kilobytes | 9223372036854775807
            kilobytes | 1.5G
            maildir-quota | 52428800X
            maildir-quota | ``
            maildir-quota | NOQUOTA
            maildir-quota | 1S,2S
            maildir-quota | ,
            epoch | today
            digits-date | 2027-03-31
            digits-date | 20270231
            digits-date | 000000000000
            digits-date | 2027033112
            digits-moment | 20270331120
            generalized-date | 20270331
            generalized-date | 20270331000000
            generalized-moment | 20271331000000Z
            """)
    void refusesWhatIsSomethingElse(String codec, String raw) {
        assertThrows(RuntimeException.class, () -> Codecs.of(codec).decode(List.of(raw)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            maildir-quota | 2048 | 1024S,10C | 2048S,10C
            maildir-quota | 2048 | 10C,1024S | 2048S,10C
            maildir-quota | 2048 | 10C | 2048S,10C
            maildir-quota | 2048 | 1024 | 2048
            maildir-quota | 2048 | nonsense | 2048S
            digits-date | 2027-03-31 | 202701010000 | 202703310000
            digits-date | 2027-03-31 | 20270101235959 | 20270331000000
            kilobytes | 1 | 99 | 1
            """)
    void keepsTheVariantThatIsThere(String codec, String value, String previous, String written) {
        assertEquals(List.of(written), Codecs.of(codec).encode(List.of(value), List.of(previous)));
    }

    @Test
    void smallQuotaIsNeverRoundedDownToNone() {
        assertEquals(List.of("1"), Codecs.of("megabytes").encode(List.of("1"), List.of()));
        assertEquals(List.of("2"), Codecs.of("kilobytes").encode(List.of("1025"), List.of()));
        assertEquals(List.of("0"), Codecs.of("kilobytes").encode(List.of("0"), List.of()));
        assertEquals(List.of("9007199254740992"),
                Codecs.of("kilobytes").encode(List.of(Long.toString(Long.MAX_VALUE)), List.of()));
    }

    @Test
    void severalQuotasAreNotGuessed() {
        assertThrows(IllegalArgumentException.class, () -> Codecs.of("kilobytes").decode(List.of("1", "2")));
        assertThrows(IllegalArgumentException.class, () -> Codecs.of("maildir-quota").decode(List.of("1S", "2S")));
        assertEquals(List.of("1024"), Codecs.of("kilobytes").decode(List.of("1", "1")));
    }

    @Test
    void flagAmongValuesLeavesTheOthersAlone() {
        Codec smtp = Codecs.of("value-present:smtp,smtpsecured,smtptls");

        assertEquals(List.of("false"), smtp.absent());
        assertEquals(List.of("true"), smtp.decode(List.of("imap", "SMTP")));
        assertEquals(List.of("false"), smtp.decode(List.of("imap")));
        assertEquals(List.of("imap", "smtp", "smtpsecured", "smtptls"), smtp.encode(List.of("true"), List.of("imap")));
        assertEquals(List.of("SMTP", "smtpsecured", "smtptls"), smtp.encode(List.of("true"), List.of("SMTP")));
        assertEquals(List.of("imap"), smtp.encode(List.of("false"), List.of("imap", "smtp", "SmtpTls")));
        assertEquals(List.of("imap"), smtp.clear(List.of("imap", "smtp")));
        assertEquals(List.of("true"), Codecs.of("value-absent:nolocal").absent());
        assertEquals(List.of("reply"), Codecs.of("value-absent:nolocal").clear(List.of("reply", "nolocal")));
    }

    @Test
    void whatTheServerKeepsIsNeverWritten() {
        Codec changed = Codecs.of("server-moment");

        assertEquals(List.of("2027-03-31T00:00:00Z"), changed.decode(List.of("20270331000000Z")));
        assertEquals(List.of(), changed.encode(List.of("2027-03-31T00:00:00Z"), List.of()));
        assertEquals(List.of("old"), changed.encode(List.of("2027-03-31T00:00:00Z"), List.of("old")));
        assertEquals(List.of("old"), changed.clear(List.of("old")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bool", "words:", "words:active", "value-present:", "value-absent", "bytes2"})
    void unknownCodecIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> Codecs.of(name));
    }
}

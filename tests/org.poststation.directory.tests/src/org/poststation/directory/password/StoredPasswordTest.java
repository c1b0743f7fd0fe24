// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.model.Severity;

/** The values were made by slappasswd 2.5 with its modules, openssl passwd and libcrypt. */
class StoredPasswordTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {SSHA}pDzdCGXQBkmk6pA1VLM7MihSjNyeNyUU | {SSHA} | FAST
            {SHA}J8azWyidDa7xz7Gnu3trQAOpgoc= | {SHA} | UNSALTED
            {sha}J8azWyidDa7xz7Gnu3trQAOpgoc= | {SHA} | UNSALTED
            {SMD5}mGQlysPjDVyEDQScqoPHrfngkNE= | {SMD5} | OUTDATED
            {MD5}mEBVBIBEpqj3/mdhOOkpKQ== | {MD5} | UNSALTED
            {SSHA256}0hHfBMCHXLCOO7Y+QOfJ4vXlfNiHIZfmtUJV068yrqOGX79NPRO/0w== | {SSHA256} | NONE
            {SSHA512}I5wkpKD2Ja99/5DMeKz/rsGkdlhz7nbBUJzh74+eqa2tRhdt4GLT8w9V1wXnR2SRGPGEtj8iJCy5xGiXNQQoRaSVHOEnWama\
             | {SSHA512} | NONE
            {SHA512}NaaMNxb5aHV8/BLjNVbaKJTlr8dkwoPGs/1UMAk5tSkeQw7VEGtJSD+LoWeJtG9PwWljRPWyi/7q2KFkCtL+LQ==\
             | {SHA512} | UNSALTED
            {ARGON2}$argon2i$v=19$m=4096,t=3,p=1$jKSP8WJAiS/bMo+/PMNKAQ$AAqi4x6OCeMZ1Pz4kRC20zGjsryq7sNBET7rllSrAl8\
             | {ARGON2} | NONE
            {PBKDF2-SHA512}10000$8QZ2flEPcW2SGk/EJ0oTfg$EKumJoHDWgkJvxCwsLtqbnF9yo0FkcuRsMcZJzHXrJyTGmOkOczeJfb3fjxG3H\
            /lb8lEEGSLyiQl2RinrLcBJg | {PBKDF2-SHA512} | NONE
            {PBKDF2}1000$7s.pmysAkeoqnkAHlQPpPA$OYV6vQ9vj.mqoesGbAKJ3ufRH68 | {PBKDF2} | FAST
            {CRYPT}n.B/pMTcuC4Dg | {CRYPT} DES | OUTDATED
            {crypt}n.B/pMTcuC4Dg | {CRYPT} DES | OUTDATED
            {CRYPT}_J9..u2S1vatLt6xyMNY | {CRYPT} extended DES | OUTDATED
            {CRYPT}$1$abcdefgh$TaYWhmGcZ/CTayoVk4ZxW0 | {CRYPT} MD5 | OUTDATED
            {CRYPT}$5$abcdefgh$lyDwz5aLoE7ijRAFbOhuH2LGfzCAeabv3LfRmN.qeLB | {CRYPT} SHA-256 | NONE
            {CRYPT}$6$abcdefgh$zkMScitXdJ5rZY1h9s1JhcfzSbnRU3tzkpuv8tKwa/eFeoZPoSwtLv7ydLgRDC5Te6c5r7HNemhOFMEVYYosA0\
             | {CRYPT} SHA-512 | NONE
            {CRYPT}$6$rounds=1000$YodYgcE7$05nruix5fxpfS5ZATxK0CyaOEJTTKPIj/wbU4hd2/L5bnD.6BomCZyFDfUSHQGOpJuWA9KHdX5tH\
            /wGk9OWbv1 | {CRYPT} SHA-512 | FAST
            {CRYPT}$y$j9T$Pd0v3KeFVXtPHrxI$mEycXdxpkLItTwvN3r9SvLh7RhaCARmAgPPmML2H9s6 | {CRYPT} yescrypt | NONE
            {CRYPT}$7$CU..../....5m8fqS8J59.1z6iM$1z2RgGjHwFNM/lYobDaduVhUQK0dTWK6LxufG6qCYl5 | {CRYPT} scrypt | NONE
            {CRYPT}$2b$12$abcdefghijklmnopqrstu.AlDuN0jl4x./JPhOlOYpi.jW9pqO6Le | {CRYPT} bcrypt | NONE
            {CRYPT}$2y$12$abcdefghijklmnopqrstu.AlDuN0jl4x./JPhOlOYpi.jW9pqO6Le | {CRYPT} bcrypt | NONE
            {CRYPT}$2a$12$abcdefghijklmnopqrstu.AlDuN0jl4x./JPhOlOYpi.jW9pqO6Le | {CRYPT} bcrypt | NONE
            {CRYPT}$2b$05$abcdefghijklmnopqrstu.PdfNuikhbrv1HP6znFbbTLH6cg.hAK2 | {CRYPT} bcrypt | FAST
            {CRYPT}$2x$12$abcdefghijklmnopqrstu.AlDuN0jl4x./JPhOlOYpi.jW9pqO6Le | {CRYPT} bcrypt $2$ | OUTDATED
            {CRYPT}$sha1$4000$HBKz.nv2$WD3/IAZDi31uBeF3YByOZaqN2QS9 | {CRYPT} SHA-1 | FAST
            {CRYPT}$3$$2051dacb8dd89f669fede1141ee072ae | {CRYPT} NT | UNSALTED
            {CRYPT}$md5$TF5bL7aO$$yauJxa6pBN4VwIF0oFjFR0 | {CRYPT} Sun MD5 | OUTDATED
            {BLF-CRYPT}$2y$12$abcdefghijklmnopqrstu.AlDuN0jl4x./JPhOlOYpi.jW9pqO6Le | {BLF-CRYPT} | NONE
            {CLEARTEXT}Posthorn7 | {CLEARTEXT} | CLEAR_TEXT
            {SASL}zoe@EXAMPLE.ORG | {SASL} | ELSEWHERE
            {WHIRLPOOL}AAAA | {WHIRLPOOL} | UNKNOWN_SCHEME
            """)
    void knowsSchemeAndWeaknessOfRealHashes(String value, String scheme, PasswordWeakness weakness) {
        StoredPassword stored = StoredPassword.parse(value);

        assertEquals(scheme, stored.scheme());
        assertEquals(weakness, stored.weakness());
        assertFalse(stored.locked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"!{SSHA}pDzdCGXQBkmk6pA1VLM7MihSjNyeNyUU", "{SSHA}!pDzdCGXQBkmk6pA1VLM7MihSjNyeNyUU"})
    void exclamationMarkBeforeOrAfterTheBracesLocks(String value) {
        StoredPassword stored = StoredPassword.parse(value);

        assertTrue(stored.locked());
        assertEquals("{SSHA}", stored.scheme());
        assertEquals(PasswordWeakness.FAST, stored.weakness());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{CRYPT}!", "{CRYPT}*", "{CRYPT}x", "{CRYPT}!!", "!", "*", "{CRYPT}"})
    void whatNoPasswordMatchesIsLocked(String value) {
        assertTrue(StoredPassword.parse(value).locked());
        assertEquals(Severity.OK, StoredPassword.parse(value).strength());
    }

    @Test
    void lockedCryptHashKeepsItsAlgorithm() {
        StoredPassword stored = StoredPassword.parse("{CRYPT}!$1$abcdefgh$TaYWhmGcZ/CTayoVk4ZxW0");

        assertEquals(new StoredPassword("{CRYPT} MD5", PasswordWeakness.OUTDATED, true), stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{SSHA}pDzdCGXQBkmk6pA1VLM7MihSjNw=", "{SSHA}", "{SSHA512}AAAA", "{MD5}not base64!",
            "{CRYPT}$6$abcdefgh$zkMScitXdJ5rZY1h9s1J", "{CRYPT}tooLongForDesCrypt", "{ARGON2}$argon2id$v=19$",
            "{PBKDF2}many$salt$hash", "{SHA512}J8azWyidDa7xz7Gnu3trQAOpgoc=",
            "$apr1$abcdefgh$NQ4oGdPuEWw7cfu3xnII.1"})
    void damagedHashIsNotCalledStrong(String value) {
        StoredPassword stored = StoredPassword.parse(value);

        assertEquals(PasswordWeakness.DAMAGED, stored.weakness());
        assertEquals(Severity.CRITICAL, stored.strength());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Posthorn7", "", "$5 for coffee", "{not closed", "n.B/pMTcuC4Dg", "a{SSHA}b", "{}"})
    void textWithoutSchemeIsClearText(String value) {
        assertEquals(new StoredPassword("", PasswordWeakness.CLEAR_TEXT, false), StoredPassword.parse(value));
    }

    @Test
    void cryptHashWithoutBracesIsRecognised() {
        String dovecot = "$6$abcdefgh$zkMScitXdJ5rZY1h9s1JhcfzSbnRU3tzkpuv8tKwa/eFeoZPoSwtLv7ydLgRDC5Te6c5r7HNemhOFMEVYY"
                + "osA0";

        assertEquals(new StoredPassword("SHA-512", PasswordWeakness.NONE, false), StoredPassword.parse(dovecot));
    }

    @Test
    void neverShowsTheHashOrThePassword() {
        assertFalse(StoredPassword.parse("Posthorn7").toString().contains("Posthorn7"));
        assertFalse(PasswordText.of(StoredPassword.parse("{SSHA}pDzdCGXQBkmk6pA1VLM7MihSjNyeNyUU")).contains("pDzd"));
    }

    @Test
    void everyWeaknessHasASentence() {
        for (PasswordWeakness weakness : PasswordWeakness.values()) {
            assertTrue(PasswordText.of(new StoredPassword("{X}", weakness, true)).contains("{X}"));
        }
    }
}

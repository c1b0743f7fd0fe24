// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.directory.lifecycle.Condition.Expired;
import org.poststation.directory.lifecycle.Condition.NeverUsed;
import org.poststation.directory.lifecycle.Condition.Unused;
import org.poststation.operation.OperationException;

class SettingsTextTest {

    private static final String BEGIN = "version = 1\nlast-login = authTimestamp recorded-since=2026-01-01\n";

    @Test
    void comesBackAsItWasWritten() throws OperationException {
        LifecycleSettings settings = new LifecycleSettings(List.of(
                new LifecycleRule("*", new Unused(3, 2), true, Optional.of(Language.EN),
                        Optional.of(Duration.ofHours(24))),
                new LifecycleRule("*", new NeverUsed(90), true, Optional.empty(), Optional.of(Duration.ofDays(7))),
                new LifecycleRule("xn--bcher-kva.example", new Expired(), false, Optional.of(Language.IT),
                        Optional.empty())),
                Optional.of(new LastLoginAttribute("lastLogin", LastLoginAttribute.Form.UNIX,
                        Optional.of(LocalDate.parse("2026-01-01")))),
                Optional.of("recoveryEmail"), 25);
        assertEquals(settings, SettingsText.read(SettingsText.write(settings)));
        assertEquals(LifecycleSettings.NONE, SettingsText.read(SettingsText.write(LifecycleSettings.NONE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule = * unused months=0", "rule = * unused months=3 grace-days=-1", "rule = * unused",
            "rule = * unused months=three", "rule = * forgotten", "rule = ", "rule = *",
            "rule = exa mple.org expired", "rule = .org expired", "rule = Example.org expired",
            "rule = * expired deletion=PT5M", "rule = * expired deletion=PT-24H", "rule = * expired notice=fr",
            "rule = * expired color=red", "rule = * expired\nrule = * expired", "most-percent = 0",
            "most-percent = 101", "most-percent = all", "last-login = x y z", "last-login = a=b",
            "notice-attribute = mail)(uid=*", "whatever = 1", "no equals sign"})
    void refusesWhatCannotBeMeant(String line) {
        OperationException failure = assertThrows(OperationException.class, () -> SettingsText.read(BEGIN + line));
        assertTrue(!failure.explanation().what().isBlank() && !failure.explanation().nextStep().isBlank());
    }

    @Test
    void nodesThatRecordLoginsComeBackAsTheyWere() throws OperationException {
        LifecycleSettings settings = LifecycleSettings.NONE.withLastLogin(Optional.of(
                new LoginNodes(List.of("mx1", "the second, old one"), Optional.of(LocalDate.parse("2026-01-01")))));
        assertEquals(settings, SettingsText.read(SettingsText.write(settings)));
        LifecycleSettings unknown = LifecycleSettings.NONE
                .withLastLogin(Optional.of(new LoginNodes(List.of("mx1"), Optional.empty())));
        assertEquals(unknown, SettingsText.read(SettingsText.write(unknown)));
        for (String line : List.of("last-login-node = a/b", "last-login-node = mx1\nrecorded-since = soon",
                "recorded-since = 2026-01-01", "last-login = authTimestamp\nlast-login-node = mx1")) {
            assertThrows(OperationException.class, () -> SettingsText.read(BEGIN + line), line);
        }
    }

    @Test
    void namesTheLineThatIsWrong() {
        OperationException failure = assertThrows(OperationException.class,
                () -> SettingsText.read(BEGIN + "\n# a comment\nrule = * sometimes\n"));
        assertTrue(failure.explanation().what().contains("5"), failure.explanation()::what);
    }

    @Test
    void refusesAnotherVersionAndNone() {
        assertThrows(OperationException.class, () -> SettingsText.read("version = 2\nrule = * expired\n"));
        assertThrows(OperationException.class, () -> SettingsText.read("rule = * expired\n"));
    }

    @Test
    void rulesAboutUseNeedALastLogin() {
        InvalidSettingsException unused = assertThrows(InvalidSettingsException.class,
                () -> SettingsText.read("version = 1\nrule = * unused months=3\n"));
        assertEquals("last-login", unused.setting());
        InvalidSettingsException never = assertThrows(InvalidSettingsException.class,
                () -> SettingsText.read("version = 1\nlast-login = authTimestamp\nrule = * never-used days=9\n"));
        assertEquals("recorded-since", never.setting());
    }
}

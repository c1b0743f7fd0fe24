// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.account.ListingOutcome.DomainRow;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;

import picocli.CommandLine.Option;

/** Which rows of a listing are printed. */
final class RowFilter {

    @Option(names = "--domain", paramLabel = "DOMAIN")
    private String domain;

    @Option(names = "--match", paramLabel = "TEXT")
    private String text;

    @Option(names = "--state", paramLabel = "STATE", split = ",")
    private Set<AccountState> states;

    @Option(names = "--expires-before", paramLabel = "DATE")
    private LocalDate expiresBefore;

    boolean accepts(AccountRow row) {
        return (domain == null || row.domain().equalsIgnoreCase(ascii(domain)))
                && (states == null || states.contains(row.state()))
                && (expiresBefore == null
                        || row.expires() != AccountRow.NONE && row.expires() < expiresBefore.toEpochDay())
                && (text == null || matches(Stream.concat(Stream.of(row.address(), row.name()),
                        row.targets().stream())));
    }

    boolean accepts(DomainRow row) {
        AccountState state = row.active() ? AccountState.ACTIVE : AccountState.INACTIVE;
        return (domain == null || row.name().equalsIgnoreCase(ascii(domain)))
                && (states == null || states.contains(state)) && (text == null || matches(Stream.of(row.name())));
    }

    private boolean matches(Stream<String> texts) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return texts.anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static String ascii(String name) {
        try {
            return DomainName.parse(name).ascii();
        } catch (InvalidValueException asItIs) {
            return name;
        }
    }
}

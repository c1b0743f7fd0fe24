// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.Reference;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping.Membership;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Which addresses something in a directory points to. A server without an index for that looks through all its entries
 * for each question, so that after a few questions all answers are read at once; who is pointed to is still asked for
 * one by one.
 */
final class PointedTo {

    private static final int FEW = 20;
    /** What somebody points to an account meanwhile is seen by the next reading. */
    private static final int MANY = 1000;

    private final MailDirectory directory;
    private final Cancellation cancellation;
    private final Set<String> addresses = new HashSet<>();
    private int asked;

    PointedTo(MailDirectory directory, Cancellation cancellation) {
        this.directory = directory;
        this.cancellation = cancellation;
    }

    /** What points to an address. */
    List<Reference> references(String address) throws OperationException {
        if (asked % MANY == FEW && !isByName()) {
            read();
        }
        boolean isKnown = asked++ >= FEW && !isByName();
        return isKnown && !addresses.contains(address.toLowerCase(Locale.ROOT))
                ? List.of()
                : directory.references(address, cancellation);
    }

    /** Whether members stand in lists by the names of their entries instead of their addresses. */
    private boolean isByName() {
        return directory.schema().kinds().values().stream()
                .anyMatch(mapping -> mapping.membership() == Membership.DNS_ON_LIST);
    }

    private void read() throws OperationException {
        addresses.clear();
        directory.scan(EnumSet.allOf(ObjectKind.class), Set.of(),
                scanned -> Field.POINTING.forEach(field -> scanned.object().values().all(field)
                        .forEach(address -> addresses.add(address.toLowerCase(Locale.ROOT)))),
                Progress.silent(cancellation));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.cli.internal.runtime.LimitReachedException;
import org.poststation.directory.account.DomainTally;
import org.poststation.directory.account.DomainUse;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.FindingText;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Finding;
import org.poststation.model.Quota;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** Holds wanted values against the limits of their domains, each of which is counted once for a whole command. */
final class DomainLimits {

    private final Map<String, Optional<DomainUse>> uses = new HashMap<>();

    /**
     * What is suspicious about a new object. Blocking.
     *
     * @throws LimitReachedException when its domain may not have it
     */
    List<Finding> checkNew(MailDirectory directory, ObjectKind kind, FieldValues wanted, Cancellation cancellation)
            throws OperationException {
        Optional<DomainUse> others = use(directory, wanted, cancellation);
        List<Finding> findings = directory.check(kind, wanted, others);
        refuse(findings);
        count(kind, wanted, others);
        return findings;
    }

    /**
     * What is suspicious about other values of an object. A limit that is exceeded already hinders only what takes
     * more of it. Blocking.
     *
     * @throws LimitReachedException when its domain may not have it
     */
    List<Finding> checkChange(MailDirectory directory, MailObject object, FieldValues wanted,
            Cancellation cancellation) throws OperationException {
        if (!takesMore(object, wanted)) {
            return directory.check(object.kind(), wanted);
        }
        Optional<DomainUse> others = use(directory, wanted, cancellation)
                .map(all -> all.without(object.kind(), object.values()));
        List<Finding> findings = directory.check(object.kind(), wanted, others);
        refuse(findings);
        count(object.kind(), wanted, others);
        return findings;
    }

    private static boolean takesMore(MailObject object, FieldValues wanted) {
        Quota before = object.values().quota(Field.QUOTA).orElse(Quota.UNLIMITED);
        return wanted.quota(Field.QUOTA).orElse(Quota.UNLIMITED).compareTo(before) > 0;
    }

    private Optional<DomainUse> use(MailDirectory directory, FieldValues values, Cancellation cancellation)
            throws OperationException {
        String domain = DomainTally.domain(values.text(Field.ADDRESS));
        Optional<DomainUse> known = uses.get(domain);
        if (known == null) {
            known = directory.domainUse(values.text(Field.ADDRESS), "", cancellation);
            uses.put(domain, known);
        }
        return known;
    }

    private void count(ObjectKind kind, FieldValues wanted, Optional<DomainUse> others) {
        uses.put(DomainTally.domain(wanted.text(Field.ADDRESS)), others.map(use -> use.with(kind, wanted)));
    }

    private static void refuse(List<Finding> findings) throws LimitReachedException {
        Optional<Finding> exceeded = findings.stream().filter(DomainUse::isExceeded).findFirst();
        if (exceeded.isPresent()) {
            throw new LimitReachedException(FindingText.of(exceeded.get()));
        }
    }
}

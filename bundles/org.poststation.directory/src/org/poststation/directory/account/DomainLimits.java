// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Finding;
import org.poststation.model.Quota;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/**
 * Holds wanted values against the limits of their domains, each of which is counted on the server once for one action
 * of the reader. Not thread-safe.
 */
public final class DomainLimits {

    private static final Set<ObjectKind> LIMITED = EnumSet.of(ObjectKind.MAILBOX, ObjectKind.ALIAS);

    private final Map<String, Optional<DomainUse>> uses = new HashMap<>();

    /**
     * What is suspicious about a new object. Blocking.
     *
     * @throws OperationException {@link LimitReachedException} when its domain may not have it, or the server's failure
     */
    public List<Finding> checkNew(MailDirectory directory, ObjectKind kind, FieldValues wanted,
            Cancellation cancellation) throws OperationException {
        if (!LIMITED.contains(kind)) {
            return directory.check(kind, wanted);
        }
        Optional<DomainUse> others = use(directory, wanted, cancellation);
        return held(kind, wanted, others, directory.check(kind, wanted, others));
    }

    /**
     * What is suspicious about other values of an object, its address included. A limit that is exceeded already
     * hinders only what takes more of it. Blocking.
     *
     * @throws OperationException {@link LimitReachedException} when its domain may not have it, or the server's failure
     */
    public List<Finding> checkChange(MailDirectory directory, MailObject read, FieldValues wanted,
            Cancellation cancellation) throws OperationException {
        if (!domain(read.values()).equals(domain(wanted))) {
            return checkNew(directory, read.kind(), wanted, cancellation);
        }
        if (!LIMITED.contains(read.kind()) || quota(read.values()).equals(quota(wanted))) {
            return directory.check(read.kind(), wanted);
        }
        Optional<DomainUse> others = use(directory, wanted, cancellation)
                .map(all -> all.without(read.kind(), read.values()));
        if (!takesMore(read, wanted)) {
            count(read.kind(), wanted, others);
            return directory.check(read.kind(), wanted);
        }
        return held(read.kind(), wanted, others, directory.check(read.kind(), wanted, others));
    }

    /**
     * Checks changes that are made together: what one object gives back another may take. Blocking.
     *
     * @param wanted values by the objects as they were read
     * @throws OperationException {@link LimitReachedException} when a domain may not have them, or the server's failure
     */
    public void checkChanges(MailDirectory directory, Map<MailObject, FieldValues> wanted, Cancellation cancellation)
            throws OperationException {
        for (boolean more : new boolean[] {false, true}) {
            for (Map.Entry<MailObject, FieldValues> change : wanted.entrySet()) {
                if (takesMore(change.getKey(), change.getValue()) == more) {
                    checkChange(directory, change.getKey(), change.getValue(), cancellation);
                }
            }
        }
    }

    private List<Finding> held(ObjectKind kind, FieldValues wanted, Optional<DomainUse> others,
            List<Finding> findings) throws LimitReachedException {
        Optional<Finding> exceeded = findings.stream().filter(DomainLimits::isExceeded).findFirst();
        if (exceeded.isPresent()) {
            throw new LimitReachedException(exceeded.get());
        }
        count(kind, wanted, others);
        return findings;
    }

    private void count(ObjectKind kind, FieldValues wanted, Optional<DomainUse> others) {
        uses.put(domain(wanted), others.map(use -> use.with(kind, wanted)));
    }

    private Optional<DomainUse> use(MailDirectory directory, FieldValues values, Cancellation cancellation)
            throws OperationException {
        String domain = domain(values);
        Optional<DomainUse> known = uses.get(domain);
        if (known == null) {
            known = directory.domainUse(values.text(Field.ADDRESS), "", cancellation);
            uses.put(domain, known);
        }
        return known;
    }

    private static boolean isExceeded(Finding finding) {
        return finding.rule().endsWith("-over-domain-limit");
    }

    private static boolean takesMore(MailObject object, FieldValues wanted) {
        return quota(wanted).compareTo(quota(object.values())) > 0;
    }

    private static Quota quota(FieldValues values) {
        return values.quota(Field.QUOTA).orElse(Quota.UNLIMITED);
    }

    private static String domain(FieldValues values) {
        return DomainTally.domain(values.text(Field.ADDRESS));
    }
}

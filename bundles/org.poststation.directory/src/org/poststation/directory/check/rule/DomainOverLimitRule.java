// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.poststation.directory.account.DomainTally;
import org.poststation.directory.account.DomainUse;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.OwnDomain;
import org.poststation.directory.check.Recipient;
import org.poststation.directory.check.Snapshot;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Quota;
import org.poststation.model.Severity;

/** Domains that have more mailboxes, aliases or room for mail than they may have. */
final class DomainOverLimitRule extends NamedRule {

    private static final Set<Field> LIMITS = Set.of(Field.MAX_MAILBOXES, Field.MAX_ALIASES, Field.MAX_QUOTA);

    DomainOverLimitRule() {
        super("domain-over-limit", Severity.WARNING);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return schema.has(ObjectKind.DOMAIN) && LIMITS.stream().anyMatch(schema.kind(ObjectKind.DOMAIN)::has);
    }

    @Override
    public List<ObjectFinding> check(Snapshot snapshot) {
        Map<String, DomainTally> tallies = new TreeMap<>();
        snapshot.domains().keySet().forEach(name -> tallies.put(name, new DomainTally(name, "")));
        for (Recipient recipient : snapshot.recipients()) {
            DomainTally tally = tallies.get(recipient.row().domain().toLowerCase(Locale.ROOT));
            if (tally != null) {
                tally.add(recipient.row());
            }
        }
        List<ObjectFinding> findings = new ArrayList<>();
        tallies.forEach((name, tally) -> {
            OwnDomain domain = snapshot.domains().get(name);
            DomainUse use = tally.use(domain.values(), true);
            compare(domain, Field.MAX_MAILBOXES, use.mailboxes(), findings);
            compare(domain, Field.MAX_ALIASES, use.aliases(), findings);
            compare(domain, Field.MAX_QUOTA, use.quota(), findings);
        });
        return findings;
    }

    private void compare(OwnDomain domain, Field limit, long used, List<ObjectFinding> findings) {
        long most = domain.values().has(limit) ? Long.parseLong(domain.values().text(limit)) : 0;
        if (most > 0 && used > most) {
            findings.add(ObjectFinding.of(this, domain.row(),
                    List.of(limit.name(), shown(limit, used), shown(limit, most))));
        }
    }

    private static String shown(Field limit, long number) {
        return limit == Field.MAX_QUOTA ? new Quota(number).display() : Long.toString(number);
    }
}

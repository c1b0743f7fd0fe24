// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Quota;

/**
 * A domain's limits and how far they are used up, for checking an object in it.
 *
 * @param domain the domain's values
 * @param mailboxes how many other mailboxes it has
 * @param aliases how many other aliases it has
 * @param quota bytes of all other mailboxes' quotas together
 * @param complete false when the server told only a part of the domain, so that there may be more
 */
public record DomainUse(FieldValues domain, long mailboxes, long aliases, long quota, boolean complete) {

    /** A use of which nothing is missing. */
    public DomainUse(FieldValues domain, long mailboxes, long aliases, long quota) {
        this(domain, mailboxes, aliases, quota, true);
    }

    /** The use when one more object is counted. */
    public DomainUse with(ObjectKind kind, FieldValues object) {
        return moved(kind, object, 1);
    }

    /** The use when an object is not counted that is now. */
    public DomainUse without(ObjectKind kind, FieldValues object) {
        return moved(kind, object, -1);
    }

    private DomainUse moved(ObjectKind kind, FieldValues object, int by) {
        return switch (kind) {
            case MAILBOX -> new DomainUse(domain, mailboxes + by, aliases,
                    quota + by * object.quota(Field.QUOTA).map(Quota::bytes).orElse(0L), complete);
            case ALIAS -> new DomainUse(domain, mailboxes, aliases + by, quota, complete);
            case LIST, DOMAIN -> this;
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.ldif.LdifWriter;

/**
 * Changes that belong together, in the order in which they must be applied. Built first, then shown, then applied by
 * {@link ApplyPlanOperation}. Immutable.
 *
 * @param changes in their order
 */
public record ChangePlan(List<PlannedChange> changes) {

    /** Keeps an unchangeable copy. */
    public ChangePlan {
        changes = List.copyOf(changes);
    }

    /** A plan that does nothing. */
    public static ChangePlan empty() {
        return new ChangePlan(List.of());
    }

    /** A plan of one change, whatever state the entry is in. */
    public static ChangePlan of(String subject, DirectoryChange change) {
        return new ChangePlan(List.of(new PlannedChange(subject, change, Optional.empty())));
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** This plan and then the other. */
    public ChangePlan then(ChangePlan other) {
        List<PlannedChange> all = new ArrayList<>(changes);
        all.addAll(other.changes);
        return new ChangePlan(all);
    }

    /** The plan as LDIF change records (RFC 2849) for showing and keeping; password values are not shown. */
    public String ldif() {
        return LdifWriter.preview(this);
    }

    /**
     * The beginning of {@link #ldif()} for showing, as fast for a huge plan as for a small one.
     *
     * @param most number of characters; an ellipsis in a line of its own follows when there is more
     */
    public String ldif(int most) {
        return LdifWriter.preview(this, most);
    }
}

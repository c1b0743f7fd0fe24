// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;

import org.poststation.directory.schema.Field;

/**
 * What becomes of the mail of a mailbox besides being delivered to it.
 *
 * @param active whether it goes elsewhere
 * @param targets where to
 * @param own how many of the targets are the mailbox itself
 * @param staysHere whether a kept copy stands for a target: the address itself was among them
 */
record Forward(boolean active, List<String> targets, long own, boolean staysHere) {

    static Forward of(CheckedObject object) {
        List<String> targets = object.values().all(Field.FORWARD_TARGETS);
        boolean active = object.knows(Field.FORWARD_ACTIVE)
                ? object.values().flag(Field.FORWARD_ACTIVE)
                : !targets.isEmpty();
        boolean staysHere = object.mapping().derived().contains(Field.KEEP_COPY)
                && object.values().flag(Field.KEEP_COPY);
        return new Forward(active, targets, targets.stream().filter(object::isOwn).count(), staysHere);
    }

    /** It is on and leads nowhere. */
    boolean leadsNowhere() {
        return active && targets.isEmpty() && !staysHere;
    }

    /** It is on and leads back to the mailbox only. */
    boolean leadsToItself() {
        return active && own == targets.size() && !leadsNowhere();
    }
}

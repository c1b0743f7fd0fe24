// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.create;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.poststation.directory.account.DomainTally;
import org.poststation.directory.account.DomainUse;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.model.DomainUses;
import org.poststation.model.Finding;
import org.poststation.ui.work.Work;

/** What is suspicious about a new object; the limits of its domain are read once its address names one. */
final class CreateChecks {

    private final DomainUses domains;
    private final Map<String, Optional<DomainUse>> read = new HashMap<>();

    CreateChecks(DomainUses domains) {
        this.domains = domains;
    }

    /** What is known at once. */
    List<Finding> check(ObjectKind kind, FieldValues values) {
        Optional<DomainUse> use = read.getOrDefault(DomainTally.domain(values.text(Field.ADDRESS)), Optional.empty());
        return domains.directory().check(kind, values, use);
    }

    /** Reads the limits of the address's domain unless they are known; runs the action when they came. */
    void prepare(Control waiting, String address, Runnable arrived) {
        String domain = DomainTally.domain(address);
        if (read.containsKey(domain) || !domains.knows(domain)) {
            return;
        }
        read.put(domain, Optional.empty());
        // Without the limits the object can be made all the same; the server or the preview has the last word.
        Work.inPlace(waiting, NLS.bind(Messages.editor_loading_text, domain),
                progress -> domains.read(domain, "", progress.cancellation()), use -> {
                    read.put(domain, use);
                    arrived.run();
                }, unknown -> read.remove(domain));
    }
}

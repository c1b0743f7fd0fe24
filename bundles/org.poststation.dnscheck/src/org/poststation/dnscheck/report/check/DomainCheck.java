// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import org.poststation.dnscheck.report.ReportSettings;
import org.poststation.dnscheck.report.Topic;
import org.poststation.operation.OperationCancelledException;

/** Looks at one subject of a domain. Has no state; called for many domains at once. */
public interface DomainCheck {

    /** The subject. */
    Topic topic();

    /** Whether it is to look at all; what was not looked at is not part of a report. */
    default boolean isWanted(ReportSettings settings) {
        return true;
    }

    /**
     * Looks. Blocking.
     *
     * @param inquiry whom to ask
     * @param notes take what was seen and found
     * @throws OperationCancelledException when that was wished
     */
    void check(Inquiry inquiry, Notes notes) throws OperationCancelledException;
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.Comparator;
import java.util.List;

import org.poststation.model.Severity;

/** The order in which severities are shown. */
public final class SeverityOrder {

    private static final List<Severity> ORDER = List.of(Severity.CRITICAL, Severity.WARNING, Severity.UNKNOWN,
            Severity.NOTICE, Severity.OK);

    /** What needs attention most comes first; what nobody could tell may be bad, but need not. */
    public static final Comparator<Severity> WORST_FIRST = Comparator.comparingInt(ORDER::indexOf);

    private SeverityOrder() {}
}

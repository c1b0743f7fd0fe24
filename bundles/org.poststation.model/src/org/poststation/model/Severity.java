// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

import java.util.Comparator;
import java.util.List;

/** How bad something is, from harmless to bad; {@link #UNKNOWN} means that nobody could tell. */
public enum Severity {
    OK, NOTICE, WARNING, CRITICAL, UNKNOWN;

    private static final List<Severity> ORDER = List.of(CRITICAL, WARNING, UNKNOWN, NOTICE, OK);

    /** What needs attention most comes first; what nobody could tell may be bad, but need not. */
    public static final Comparator<Severity> WORST_FIRST = Comparator.comparingInt(ORDER::indexOf);
}

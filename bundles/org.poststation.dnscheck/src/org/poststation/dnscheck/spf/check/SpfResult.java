// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

import java.util.Locale;

import org.poststation.dnscheck.spf.record.Qualifier;

/** What an evaluation ends with, RFC 7208 section 2.6. */
public enum SpfResult {
    NONE, NEUTRAL, PASS, FAIL, SOFTFAIL, TEMPERROR, PERMERROR;

    /** The word of RFC 7208, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SpfResult of(Qualifier qualifier) {
        return switch (qualifier) {
            case PASS -> PASS;
            case FAIL -> FAIL;
            case SOFTFAIL -> SOFTFAIL;
            case NEUTRAL -> NEUTRAL;
        };
    }
}

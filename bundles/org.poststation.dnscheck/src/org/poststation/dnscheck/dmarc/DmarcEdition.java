// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.dmarc;

/** Which document a record is read by. */
public enum DmarcEdition {
    /** {@code p} must follow the version; {@code pct}, {@code rf} and {@code ri} have a meaning. */
    RFC_7489,
    /** {@code p} may be missing, which means none; {@code np}, {@code psd} and {@code t} are new. */
    RFC_9989
}

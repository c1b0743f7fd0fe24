// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

/** What a reader finds: a record, or something that was meant to be one. */
public sealed interface LdifItem permits LdifRecord, MalformedLdif {

    /** Where it stands. */
    LdifPlace place();

    /** Its bytes as they stand in the input, its last line end included; the array must not be changed. */
    byte[] source();
}

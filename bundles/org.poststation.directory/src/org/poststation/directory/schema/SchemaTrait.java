// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

/** What is special about the way in which MTAs read a schema. */
public enum SchemaTrait {
    /** The maps look for flags: an account without them is in no map at all. */
    FLAGS_REQUIRED,
    /** Mail to an account that forwards is not delivered to its mailbox. */
    FORWARD_EXCLUDES_MAILBOX,
    /** An account that forwards and answers absence at once is in no map at all. */
    FORWARD_EXCLUDES_VACATION
}

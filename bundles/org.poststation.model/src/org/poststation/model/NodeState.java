// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

/** How a machine of a mail service is, from good to bad; {@link #STALE} says nothing about the machine. */
public enum NodeState {
    /** Nothing is wrong; notices at most. */
    OK,
    /** Something wants attention. */
    WARNING,
    /** Something is broken, or will be soon. */
    CRITICAL,
    /** It was asked, and there was no whole answer. */
    UNREACHABLE,
    /** Nobody asked it lately; what it said before is too old to count. */
    STALE
}

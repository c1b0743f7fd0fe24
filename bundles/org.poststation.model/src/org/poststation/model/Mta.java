// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

/** A mail transfer agent whose queues are known. */
public enum Mta {
    POSTFIX, SENDMAIL, EXIM
}

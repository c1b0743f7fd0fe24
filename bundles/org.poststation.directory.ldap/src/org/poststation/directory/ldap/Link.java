// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

/** One connection of one of the client libraries; serves one call at a time. */
interface Link extends AutoCloseable {

    /** Whether nobody has closed it yet, as far as is known here. */
    boolean isOpen();

    /** Closes it at once, from any thread; the call that waits on it fails. */
    void abort();

    /** Says goodbye and closes it, from any thread; never fails, never waits long. */
    @Override
    void close();
}

// SPDX-License-Identifier: EPL-2.0
/**
 * Mail objects, whatever schema keeps them: listing, reading, checking, and planning their changes. Begin at
 * {@link org.poststation.directory.account.MailDirectory}.
 */
package org.poststation.directory.account;
